namespace Almere.SociaalData.GraphQL.Types.Scalars;

/// <summary>The failure of result coercion. It names the type of the value and never the value, which may be personal data on its way into a log.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Result-Coercion-and-Serialization"/>
internal static class UnfitResult
{
    public static Coerced Of(string scalar, object value) => Coerced.Failed($"{scalar} cannot represent a value of type {value.GetType().Name} that doesn't fit it.");
}
