using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A field of an object or interface.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition"/>
public sealed class FieldDefinition : ISchemaElement
{
    internal FieldDefinition(FieldedType? parent, string name, GraphQLType type, IEnumerable<ArgumentDefinition> arguments)
    {
        Parent = parent;
        Name = name;
        Coordinate = CoordinateOf(parent, name);
        Type = type;
        Arguments = new(arguments);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The type that has the field; null for the meta-fields <c>__schema</c>, <c>__type</c> and <c>__typename</c>.</summary>
    public FieldedType? Parent { get; }

    /// <summary>The schema coordinate, <c>Type.field</c>; for a meta-field its name.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
    public string Coordinate { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; internal init; }

    /// <summary>The type; an output type where the schema is valid.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments, in the order of the schema.</summary>
    public NamedCollection<ArgumentDefinition> Arguments { get; }

    /// <summary>Why the field is deprecated, or null when it isn't.</summary>
    public string? DeprecationReason { get; internal init; }

    /// <summary>The definition in the document; null for a built-in type.</summary>
    public FieldDefinitionNode? Node { get; internal init; }

    /// <summary>What the field does; null: it takes the member of its name from the parent's value.</summary>
    public FieldBehavior? Behavior { get; internal init; }

    /// <summary>The directives of the definition.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives => Node?.Directives ?? [];

    internal static string CoordinateOf(FieldedType? parent, string name) => parent is null ? name : $"{parent.Name}.{name}";
}
