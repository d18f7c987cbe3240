using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A value of an enum.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumValueDefinition : ISchemaElement
{
    internal EnumValueDefinition(
        string typeName, string name, string? description, object? runtimeValue, string? deprecationReason, EnumValueDefinitionNode? node)
    {
        Name = name;
        Coordinate = $"{typeName}.{name}";
        Description = description;
        RuntimeValue = runtimeValue ?? name;
        DeprecationReason = deprecationReason;
        Node = node;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The schema coordinate, <c>Enum.VALUE</c>.</summary>
    public string Coordinate { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>What code knows the value by; the name unless the schema was given something else.</summary>
    public object RuntimeValue { get; }

    /// <summary>Why the value is deprecated, or null when it isn't.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The definition in the document; null for a built-in type.</summary>
    public EnumValueDefinitionNode? Node { get; }

    /// <summary>The directives of the definition.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives => Node?.Directives ?? [];
}
