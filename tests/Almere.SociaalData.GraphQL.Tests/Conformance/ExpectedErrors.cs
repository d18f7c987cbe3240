using System.Text.Json;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>Compares errors as the vectors ask: their number, locations and paths strictly, in any order; messages only as a remark.</summary>
public static class ExpectedErrors
{
    /// <summary>Compares a list of errors; an absent list means none.</summary>
    public static Verdict Compare(JsonElement? expected, IReadOnlyList<GraphQLError> actual)
    {
        var left = expected is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(Read).ToList() : [];
        var right = actual.Select(Read).ToList();
        if (!left.Select(Place).Order(StringComparer.Ordinal).SequenceEqual(right.Select(Place).Order(StringComparer.Ordinal)))
            return new Verdict.Failed($"errors differ\n      expected: {Describe(left)}\n      found:    {Describe(right)}");
        var missing = left.Select(error => error.Message).Except(right.Select(error => error.Message)).ToList();
        var instead = right.Select(error => error.Message).Except(left.Select(error => error.Message)).ToList();
        return new Verdict.Passed(missing is [] ? null : $"expected: {string.Join(" | ", missing)}\n      found:    {string.Join(" | ", instead)}");
    }

    /// <summary>Compares the one error of a request that went wrong before anything else.</summary>
    public static Verdict CompareOne(JsonElement expected, GraphQLError actual) => Compare(JsonSerializer.SerializeToElement<JsonElement[]>([expected]), [actual]);

    private static (string Message, string Place) Read(JsonElement error) => (
        TaggedValue.ReadText(error.GetProperty("message")),
        Write(
            error.TryGetProperty("locations", out var locations)
                ? locations.EnumerateArray().Select(location => new SourceLocation(location.GetProperty("line").GetInt32(), location.GetProperty("column").GetInt32()))
                : [],
            error.TryGetProperty("path", out var path) ? path.EnumerateArray().Select(key => key.ToString()) : []));

    private static (string Message, string Place) Read(GraphQLError error) =>
        (error.Message, Write(error.Locations, error.Path?.Select(key => key.ToString()!) ?? []));

    // Inside one error the order of the locations carries no meaning.
    private static string Write(IEnumerable<SourceLocation> locations, IEnumerable<string> path)
    {
        var places = locations.Select(location => (location.Line, location.Column)).Order().Select(place => $"{place.Line}:{place.Column}");
        return $"[{string.Join(' ', places)}] /{string.Join('/', path)}";
    }

    private static string Place((string Message, string Place) error) => error.Place;

    private static string Describe(IEnumerable<(string Message, string Place)> errors) =>
        string.Join("\n                ", errors.OrderBy(Place, StringComparer.Ordinal).Select(error => $"{error.Place} {error.Message}").DefaultIfEmpty("none"));
}
