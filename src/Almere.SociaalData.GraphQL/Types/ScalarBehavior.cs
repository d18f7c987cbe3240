using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What a scalar does with its values. The schema document says that the scalar exists; this says how it is read and written.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Custom-Scalars"/>
public abstract class ScalarBehavior
{
    /// <summary>Result coercion: from what a resolver gave (not null) to what is written in the response.</summary>
    public abstract Coerced CoerceResult(object value);

    /// <summary>
    /// Input coercion of a value from JSON (not null): <see cref="string"/>, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>,
    /// <see cref="decimal"/>, <see cref="double"/>, a list of such values, or a dictionary from names to such values.
    /// </summary>
    public abstract Coerced CoerceInput(object value);

    /// <summary>Input coercion of a literal (not null); unless overridden, the literal is first made a plain value.</summary>
    public virtual Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        UntypedValue.Of(literal, variables) is { } value ? CoerceInput(value) : Coerced.To(null);
}
