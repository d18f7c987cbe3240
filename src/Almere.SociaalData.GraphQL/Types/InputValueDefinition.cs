using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>An argument or an input field.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition"/>
public abstract class InputValueDefinition : ISchemaElement
{
    private readonly Lazy<object?> _default;

    private protected InputValueDefinition(string coordinate, InputValueParts parts)
    {
        Coordinate = coordinate;
        Name = parts.Name;
        Description = parts.Description;
        Type = parts.Type;
        DefaultLiteral = parts.DefaultLiteral;
        DeprecationReason = parts.DeprecationReason;
        Node = parts.Node;
        _default = new(CoerceDefault, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The schema coordinate, for example <c>Type.field(argument:)</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
    public string Coordinate { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>The type; an input type where the schema is valid.</summary>
    public GraphQLType Type { get; }

    /// <summary>The default value as written in the document, or null when there is none.</summary>
    public ValueNode? DefaultLiteral { get; }

    /// <summary>Whether there is a default value, which may be null.</summary>
    public bool HasDefault => DefaultLiteral is not null;

    /// <summary>The default value after coercion; null also when there is none.</summary>
    /// <exception cref="InvalidOperationException">The schema is invalid: the type doesn't accept the default value.</exception>
    public object? DefaultValue => _default.Value;

    /// <summary>Whether a value must be given: the type is non-null and there is no default value.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
    public bool IsRequired => Type is NonNullType && !HasDefault;

    /// <summary>Why it is deprecated, or null when it isn't.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The definition in the document; null for a built-in type or directive.</summary>
    public InputValueDefinitionNode? Node { get; }

    /// <summary>The directives of the definition.</summary>
    public ImmutableArray<DirectiveNode> AppliedDirectives => Node?.Directives ?? [];

    private object? CoerceDefault()
    {
        if (DefaultLiteral is null)
            return null;
        var coerced = ValueCoercion.CoerceLiteral(DefaultLiteral, Type);
        return coerced.Error is { } error
            ? throw new InvalidOperationException($"The default value of {Coordinate} is invalid: {error} Check the schema with SchemaValidator before it is used.")
            : coerced.Value;
    }
}
