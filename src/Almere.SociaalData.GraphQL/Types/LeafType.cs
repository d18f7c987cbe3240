using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A scalar or an enum: the values at the leaves of a response and of an input.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public abstract class LeafType : NamedType
{
    private protected LeafType(TypeParts parts) : base(parts)
    {
    }

    /// <summary>Result coercion: from what a resolver gave (not null) to what is written in the response.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceResult()"/>
    public abstract Coerced CoerceResult(object value);

    /// <summary>Input coercion of a value from JSON (not null): a string, number, boolean, list or dictionary.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion"/>
    public abstract Coerced CoerceInput(object value);

    /// <summary>Input coercion of a literal, not null and not itself a variable; a custom scalar may find variables inside.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion"/>
    public abstract Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables);
}
