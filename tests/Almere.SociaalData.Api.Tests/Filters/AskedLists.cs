using System.Text.Json.Nodes;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>The lists at the root of the schema that take a filter and an order.</summary>
internal static class AskedLists
{
    /// <summary>Rows on a page at most: more than any list of these tests has.</summary>
    private const int Most = 500;

    /// <summary>The whole schema.</summary>
    public static GraphQL.Types.Schema Schema { get; } = RegisterSchema.Build().Schema;

    /// <summary>Their names.</summary>
    public static TheoryData<string> Filtered =>
        [.. Schema.QueryType!.Fields.Where(list => list.Arguments.Contains("where") && list.Arguments.Contains("order")).Select(list => list.Name)];

    /// <summary>The type of the rows of a list.</summary>
    public static FieldedType TypeOf(string list) =>
        (FieldedType)((FieldedType)Schema.QueryType!.Fields.Find(list)!.Type.Named).Fields.Find("nodes")!.Type.Named;

    /// <summary>The rows of a list.</summary>
    /// <param name="registers">Who is asked.</param>
    /// <param name="list">The list.</param>
    /// <param name="arguments">Its arguments, or none.</param>
    /// <param name="selection">What is selected of a row.</param>
    /// <param name="values">The variables that the arguments name.</param>
    public static List<JsonNode> Rows(this OpenRegisters registers, string list, string arguments, string selection, params IReadOnlyList<FilterValue> values)
    {
        var declared = values.Count == 0 ? "" : $"({string.Join(", ", values.Select(value => $"${value.Name}: {value.Type}"))}) ";
        var given = new JsonObject(values.Select(value => KeyValuePair.Create(value.Name, value.Value?.DeepClone())));
        var page = registers.Page($"query {declared}{{ {list}(first: {Most} {arguments}) {{ nodes {{ {selection} }} }} }}", list, given);
        return [.. page["nodes"]!.AsArray().Select(row => row!)];
    }

    /// <summary>The answer to a question of one list, without errors.</summary>
    public static JsonNode Page(this OpenRegisters registers, string query, string list, JsonObject? variables = null)
    {
        var answer = registers.Ask(query, variables);
        Assert.True(answer["errors"] is null, $"{query} {variables?.ToJsonString()}\n{answer}");
        return answer["data"]![list]!;
    }
}
