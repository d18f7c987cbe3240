using System.Text.Json.Nodes;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>A filter, and which rows it should keep.</summary>
/// <param name="Path">The fields from the row to what is compared, and the operator.</param>
/// <param name="Text">The fields of the filter as they stand in a document.</param>
/// <param name="Values">The variables that the text names.</param>
/// <param name="Keeps">Whether a row, read as <see cref="FilterSpace.Selection"/> says, meets it.</param>
internal sealed record Condition(string Path, string Text, IReadOnlyList<FilterValue> Values, Func<JsonNode, bool> Keeps)
{
    /// <summary>Relations between the row and what is compared.</summary>
    public int Relations { get; private init; }

    /// <summary>The same of what lies further in.</summary>
    /// <param name="path">The fields of the filter on the way, with points between them.</param>
    /// <param name="keeps">Whether a row meets it, from whether what lies there meets this.</param>
    /// <param name="relations">Relations on the way.</param>
    public Condition Under(string path, Func<JsonNode, Func<JsonNode, bool>, bool> keeps, int relations = 1) => new(
        $"{path}.{Path}", path.Split('.').Reverse().Aggregate(Text, (inner, name) => $"{name}: {{ {inner} }}"), Values, row => keeps(row, Keeps))
    { Relations = Relations + relations };

    /// <summary>All of some conditions, or any of them.</summary>
    public static Condition Combined(bool areAll, IReadOnlyList<Condition> parts)
    {
        var name = areAll ? "and" : "or";
        return new(
            $"{name}({string.Join(", ", parts.Select(part => part.Path))})", $"{name}: [{string.Join(", ", parts.Select(part => $"{{ {part.Text} }}"))}]",
            [.. parts.SelectMany(part => part.Values)],
            row => areAll ? parts.All(part => part.Keeps(row)) : parts.Any(part => part.Keeps(row)));
    }
}

/// <summary>A value of a filter that travels beside the document.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="Value">What it is.</param>
internal sealed record FilterValue(string Name, string Type, JsonNode? Value);
