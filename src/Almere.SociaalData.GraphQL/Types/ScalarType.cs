using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A scalar: one of the five of the specification, or a custom one whose values pass unchanged unless it has a behaviour.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public sealed class ScalarType : LeafType
{
    internal ScalarType(TypeParts parts, string? specifiedByUrl, ScalarBehavior behavior) : base(parts)
    {
        SpecifiedByUrl = specifiedByUrl;
        Behavior = behavior;
    }

    /// <inheritdoc/>
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the scalar is specified, from <c>@specifiedBy</c>, or null.</summary>
    public string? SpecifiedByUrl { get; }

    /// <summary>How the values are read and written.</summary>
    public ScalarBehavior Behavior { get; }

    /// <inheritdoc/>
    public override Coerced CoerceResult(object value) => Behavior.CoerceResult(value);

    /// <inheritdoc/>
    public override Coerced CoerceInput(object value) => Behavior.CoerceInput(value);

    /// <inheritdoc/>
    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => Behavior.CoerceLiteral(literal, variables);
}
