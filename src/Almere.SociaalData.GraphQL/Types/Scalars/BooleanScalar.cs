using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary><c>Boolean</c>, read and written as <see cref="bool"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean"/>
internal sealed class BooleanScalar : ScalarBehavior
{
    public override Coerced CoerceResult(object value) => value switch
    {
        bool => Coerced.To(value),
        _ when Numbers.TryToDouble(value, out var number) => Coerced.To(number != 0),
        _ => UnfitResult.Of("Boolean", value),
    };

    public override Coerced CoerceInput(object value) => value is bool ? Coerced.To(value) : NonBoolean(ValueText.Of(value));

    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is BooleanValueNode truth ? Coerced.To(truth.Value) : NonBoolean(ValueText.Of(literal));

    private static Coerced NonBoolean(string shown) => Coerced.Failed($"Boolean cannot represent a non boolean value: {shown}");
}
