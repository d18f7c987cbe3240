using System.Globalization;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary><c>Int</c>, read and written as <see cref="int"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int"/>
internal sealed class IntScalar : ScalarBehavior
{
    public override Coerced CoerceResult(object value) => value switch
    {
        int => Coerced.To(value),
        bool truth => Coerced.To(truth ? 1 : 0),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => Whole(number) is { Error: null } whole
            ? whole
            : UnfitResult.Of("Int", text),
        _ => Whole(value) is { Error: null } whole ? whole : UnfitResult.Of("Int", value),
    };

    public override Coerced CoerceInput(object value) => value is int ? Coerced.To(value) : Whole(value);

    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        if (literal is not IntValueNode { Value: var digits })
            return NonInteger(ValueText.Of(literal));
        return int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Coerced.To(number)
            : OutOfRange(ValueText.Of(literal));
    }

    private static Coerced Whole(object value)
    {
        if (!Numbers.TryToWhole(value, out var whole))
            return NonInteger(ValueText.Of(value));
        return whole < int.MinValue || whole > int.MaxValue ? OutOfRange(ValueText.Of(value)) : Coerced.To((int)whole);
    }

    private static Coerced NonInteger(string shown) => Coerced.Failed($"Int cannot represent non-integer value: {shown}");

    private static Coerced OutOfRange(string shown) => Coerced.Failed($"Int cannot represent non 32-bit signed integer value: {shown}");
}
