using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>Finds where two JSON values differ.</summary>
public static class JsonDifference
{
    /// <summary>The first difference as a sentence with its path, or null when the values are equal; numbers compare by value.</summary>
    /// <param name="expected">What the vector says.</param>
    /// <param name="actual">What the engine gave.</param>
    /// <param name="keyOrderMatters">Whether the members of an object must stand in the same order.</param>
    public static string? Find(JsonNode? expected, JsonNode? actual, bool keyOrderMatters) => Find(expected, actual, keyOrderMatters, "$");

    private static string? Find(JsonNode? expected, JsonNode? actual, bool keyOrderMatters, string path)
    {
        switch (expected, actual)
        {
            case (JsonObject left, JsonObject right):
                var (leftKeys, rightKeys) = (left.Select(member => member.Key), right.Select(member => member.Key));
                if (!keyOrderMatters)
                    (leftKeys, rightKeys) = (leftKeys.Order(StringComparer.Ordinal), rightKeys.Order(StringComparer.Ordinal));
                if (!leftKeys.SequenceEqual(rightKeys))
                    return $"{path}: expected members {string.Join(' ', leftKeys)}, found {string.Join(' ', rightKeys)}";
                return left.Select(member => Find(member.Value, right[member.Key], keyOrderMatters, $"{path}.{member.Key}")).FirstOrDefault(found => found is not null);
            case (JsonArray left, JsonArray right):
                var difference = left.Zip(right).Select((pair, index) => Find(pair.First, pair.Second, keyOrderMatters, $"{path}[{index}]")).FirstOrDefault(found => found is not null);
                return difference ?? (left.Count == right.Count ? null : $"{path}: expected {left.Count} items, found {right.Count}");
            default:
                return JsonNode.DeepEquals(expected, actual) || AreSameNumber(expected, actual) ? null : $"{path}: expected {expected?.ToJsonString() ?? "null"}, found {actual?.ToJsonString() ?? "null"}";
        }
    }

    // The reference implementation has no other numbers than those of double precision.
    private static bool AreSameNumber(JsonNode? expected, JsonNode? actual) =>
        expected?.GetValueKind() == JsonValueKind.Number && actual?.GetValueKind() == JsonValueKind.Number
        && double.Parse(expected.ToJsonString(), CultureInfo.InvariantCulture).Equals(double.Parse(actual.ToJsonString(), CultureInfo.InvariantCulture));
}
