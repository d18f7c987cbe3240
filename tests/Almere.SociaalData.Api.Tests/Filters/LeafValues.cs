using System.Globalization;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Values of scalars and enums as answers hold them: what they are worth, and how they are written.</summary>
internal static class LeafValues
{
    /// <summary>A value where none is known.</summary>
    public static JsonNode Sample(LeafType type) => type switch
    {
        EnumType sample => JsonValue.Create(sample.Values[0].Name),
        { Name: "Boolean" } => JsonValue.Create(true),
        { Name: "Date" } => JsonValue.Create("2026-01-01"),
        { Name: "DateTime" } => JsonValue.Create("2026-01-01T00:00:00Z"),
        { Name: "String" or "ID" } => JsonValue.Create("a"),
        _ => JsonValue.Create(1),
    };

    /// <summary>The value itself, or one beside it: of a text a piece, its capitals, or a sign that means something in LIKE.</summary>
    public static JsonNode Near(Random random, LeafType type, JsonNode value) => (type.Name, random.Next(5)) switch
    {
        ("String", 0) when value.ToString().Length > 2 => JsonValue.Create(value.ToString()[..2]),
        ("String", 1) when value.ToString().Length > 2 => JsonValue.Create(value.ToString()[^2..]),
        ("String", 2) => JsonValue.Create(value.ToString().ToUpperInvariant()),
        ("String", 3) => JsonValue.Create(random.Next(2) == 0 ? "%" : $"_{value.ToString()[1..]}"),
        ("Int" or "Long", 0) => JsonValue.Create(Number(value) + 1),
        ("Decimal", 0) => JsonValue.Create(Number(value) + 0.005m),
        ("Date", 0) => JsonValue.Create(DateOnly.Parse(value.ToString(), CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("DateTime", 0) => JsonValue.Create(Moment(value).AddSeconds(1).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        _ => value,
    };

    /// <summary>As it stands in a document.</summary>
    public static string Literal(NamedType type, JsonNode? value) => value switch
    {
        null => "null",
        JsonArray items => $"[{string.Join(", ", items.Select(item => Literal(type, item)))}]",
        _ => type is EnumType ? value.ToString() : value.ToJsonString(),
    };

    /// <summary>Whether two values are equal; null is equal to itself only.</summary>
    public static bool Same(LeafType type, JsonNode? left, JsonNode? right) => Compare(type, left, right) == 0;

    /// <summary>The order of two values: null is the lowest, enums follow the schema, texts their code points.</summary>
    public static int Compare(LeafType type, JsonNode? left, JsonNode? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        _ when type is EnumType named => PlaceOf(named, left).CompareTo(PlaceOf(named, right)),
        _ => type.Name switch
        {
            "Int" or "Long" or "Decimal" => Number(left).CompareTo(Number(right)),
            "Boolean" => ((bool)left).CompareTo((bool)right),
            "DateTime" => Moment(left).CompareTo(Moment(right)),
            _ => string.CompareOrdinal(left.ToString(), right.ToString()),
        },
    };

    private static int PlaceOf(EnumType type, JsonNode value) => type.Values.Select((one, place) => (one.Name, place)).First(one => one.Name == value.ToString()).place;

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static DateTime Moment(JsonNode value) => DateTime.Parse(value.ToString(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}
