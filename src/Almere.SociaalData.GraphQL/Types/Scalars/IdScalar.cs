using System.Globalization;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary><c>ID</c>, read and written as <see cref="string"/>; whole numbers are accepted and become text.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-ID"/>
internal sealed class IdScalar : ScalarBehavior
{
    public override Coerced CoerceResult(object value) => value switch
    {
        string => Coerced.To(value),
        Guid id => Coerced.To(id.ToString()),
        _ => CoerceInput(value) is { Error: null } coerced ? coerced : UnfitResult.Of("ID", value),
    };

    public override Coerced CoerceInput(object value) => value switch
    {
        string => Coerced.To(value),
        _ when Numbers.TryToWhole(value, out var whole) => Coerced.To(whole.ToString(CultureInfo.InvariantCulture)),
        _ => Coerced.Failed($"ID cannot represent value: {ValueText.Of(value)}"),
    };

    public override Coerced CoerceLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        StringValueNode text => Coerced.To(text.Value),
        IntValueNode whole => Coerced.To(whole.Value),
        _ => Coerced.Failed($"ID cannot represent a non-string and non-integer value: {ValueText.Of(literal)}"),
    };
}
