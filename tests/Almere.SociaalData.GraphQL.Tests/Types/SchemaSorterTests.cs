using Almere.SociaalData.GraphQL.Types;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

public sealed class SchemaSorterTests
{
    [Fact]
    public void Digits_count_as_numbers_and_capitals_come_first() => Assert.Equal(
        ["B", "_x", "a", "a2", "a10", "a010b", "aB", "ab"],
        SchemaSorter.Sort(Schema.Build("type Query { ab: Int a10: Int _x: Int a2: Int B: Int aB: Int a: Int a010b: Int }")).QueryType!.Fields.Select(field => field.Name));

    [Fact]
    public void Sorting_keeps_behaviors_and_what_extensions_added()
    {
        var behavior = new Nothing();
        var schema = Schema.Build(
            "extend type Query { a: Int } type Query { b: Int }",
            new SchemaBehaviors { Fields = new Dictionary<string, FieldBehavior> { ["Query.b"] = behavior } });
        var sorted = SchemaSorter.Sort(schema);
        Assert.Equal(["a", "b"], sorted.QueryType!.Fields.Select(field => field.Name));
        Assert.Same(behavior, sorted.QueryType.Fields.Find("b")!.Behavior);
    }

    private sealed class Nothing : FieldBehavior;
}
