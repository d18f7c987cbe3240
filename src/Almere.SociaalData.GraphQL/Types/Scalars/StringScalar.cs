using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary><c>String</c>, read and written as <see cref="string"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String"/>
internal sealed class StringScalar : ScalarBehavior
{
    public override Coerced CoerceResult(object value) => value switch
    {
        string => Coerced.To(value),
        bool truth => Coerced.To(truth ? "true" : "false"),
        double or float when Numbers.TryToDouble(value, out var number) => Coerced.To(NumberText.Of(number)),
        _ when Numbers.TryToWhole(value, out var whole) => Coerced.To(whole.ToString()),
        decimal money => Coerced.To(money.ToString()),
        _ => UnfitResult.Of("String", value),
    };

    public override Coerced CoerceInput(object value) => value is string ? Coerced.To(value) : NonString(ValueText.Of(value));

    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is StringValueNode text ? Coerced.To(text.Value) : NonString(ValueText.Of(literal));

    private static Coerced NonString(string shown) => Coerced.Failed($"String cannot represent a non string value: {shown}");
}
