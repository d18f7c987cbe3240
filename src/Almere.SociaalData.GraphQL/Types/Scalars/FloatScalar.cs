using System.Globalization;
using System.Numerics;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary><c>Float</c>, read and written as <see cref="double"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float"/>
internal sealed class FloatScalar : ScalarBehavior
{
    public override Coerced CoerceResult(object value) => value switch
    {
        bool truth => Coerced.To(truth ? 1.0 : 0.0),
        string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            Coerced.To(number),
        // What isn't bounded by a type of .NET could be any number: it's not rounded without a word.
        BigInteger whole when !Numbers.TryToDouble(value, out var number) || new BigInteger(number) != whole => UnfitResult.Of("Float", value),
        _ => Numbers.TryToDouble(value, out var number) ? Coerced.To(number) : UnfitResult.Of("Float", value),
    };

    public override Coerced CoerceInput(object value) => Numbers.TryToDouble(value, out var number) ? Coerced.To(number) : NonNumeric(ValueText.Of(value));

    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var text = literal switch
        {
            IntValueNode whole => whole.Value,
            FloatValueNode real => real.Value,
            _ => null,
        };
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? Coerced.To(number)
            : NonNumeric(ValueText.Of(literal));
    }

    private static Coerced NonNumeric(string shown) => Coerced.Failed($"Float cannot represent non numeric value: {shown}");
}
