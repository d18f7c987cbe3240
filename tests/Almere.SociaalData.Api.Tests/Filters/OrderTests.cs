using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Each field that can be read can be ordered by, null is the lowest, and pages in any order hold each row once.</summary>
public abstract class OrderTests
{
    private readonly OpenRegisters _registers;

    private protected OrderTests(OpenRegisters registers) => _registers = registers;

    public static TheoryData<string> Lists => AskedLists.Filtered;

    [SkippableTheory, MemberData(nameof(Lists))]
    public void An_order_is_that_of_the_values(string list)
    {
        _registers.Require();
        Property.Holds(1, random =>
        {
            foreach (var term in Terms(AskedLists.TypeOf(list), 1))
                Check(list, [term with { IsDescending = random.Next(2) == 0 }]);
        });
    }

    [SkippableTheory, MemberData(nameof(Lists))]
    public void Pages_in_any_order_hold_each_row_once(string list)
    {
        _registers.Require();
        var terms = Terms(AskedLists.TypeOf(list), 1).ToList();
        Property.Holds(5, random =>
        {
            List<Term> order = [.. terms.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(term => term with { IsDescending = random.Next(2) == 0 })];
            var all = Check(list, order);
            var size = Math.Max(1, (all.Count + 2) / 3);
            Assert.Equal(all, Walk(list, order, size, isForward: true));
            Assert.Equal(all, Walk(list, order, size, isForward: false));
        });
    }

    /// <summary>The ids of a list in an order that is that of its values.</summary>
    private List<string> Check(string list, IReadOnlyList<Term> order)
    {
        var rows = _registers.Rows(list, $"order: [{string.Join(", ", order.Select(term => $"{{ {term.Order} }}"))}]", $"id __typename {string.Join(' ', order.Select(term => term.Selection))}");
        var values = rows.Select(row => order.Select(term => term.ValueOf(row)).ToList()).ToList();
        for (var i = 1; i < values.Count; i++)
        {
            var (before, after) = (values[i - 1], values[i]);
            var compared = order.Select((term, place) => term.Compare(before[place], after[place])).FirstOrDefault(result => result != 0);
            Assert.True(compared <= 0, $"{list}, {string.Join(", ", order.Select(term => term.Order))}: row {i}, {string.Join("/", after)}, comes after {string.Join("/", before)}.");
        }

        List<string> ids = [.. rows.Select(row => (string)row["id"]!)];
        Assert.Equal(_registers.Rows(list, "", "id").Select(row => (string)row["id"]!).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
        return ids;
    }

    private List<string> Walk(string list, IReadOnlyList<Term> order, int size, bool isForward)
    {
        var found = new List<string>();
        string? cursor = null;
        do
        {
            var arguments = isForward ? $"first: {size}, after: $cursor" : $"last: {size}, before: $cursor";
            var page = _registers.Page(
                $"query ($cursor: String) {{ {list}({arguments}, order: [{string.Join(", ", order.Select(term => $"{{ {term.Order} }}"))}]) {{ nodes {{ id }} pageInfo {{ startCursor endCursor hasNextPage hasPreviousPage }} }} }}",
                list, new() { ["cursor"] = cursor });
            var ids = page["nodes"]!.AsArray().Select(row => (string)row!["id"]!);
            found.InsertRange(isForward ? found.Count : 0, ids);
            cursor = (bool)page["pageInfo"]![isForward ? "hasNextPage" : "hasPreviousPage"]! ? (string)page["pageInfo"]![isForward ? "endCursor" : "startCursor"]! : null;
        }
        while (cursor is not null);

        return found;
    }

    /// <summary>What rows of a type can be ordered by: their own fields, those of each kind, and those that references lead to.</summary>
    private static IEnumerable<Term> Terms(FieldedType type, int depth)
    {
        foreach (var term in Fields(type).SelectMany(one => OfField(type, one, depth)))
            yield return term;
        foreach (var kind in AskedLists.Schema.Types.OfType<ObjectType>().Where(kind => kind.Interfaces.Contains(type)))
        {
            var name = SortOf(type).Fields.First(field => field.Type.Named == SortOf(kind)).Name;
            foreach (var term in Fields(kind).SelectMany(one => OfField(kind, one, depth)))
            {
                yield return term with
                {
                    Field = $"{name}.{term.Field}",
                    Selection = $"... on {kind.Name} {{ {term.Selection} }}",
                    ValueOf = row => (string)row["__typename"]! == kind.Name ? term.ValueOf(row) : null,
                };
            }
        }
    }

    private static IEnumerable<Term> OfField(FieldedType type, FieldDefinition field, int depth)
    {
        var (key, name) = (FilterSpace.KeyOf(type, field), FilterSpace.Selected(type, field));
        if (field.Type.Named is LeafType leaf)
            return [new(field.Name, name, leaf, row => row[key])];
        return depth == 0 ? [] : Terms((FieldedType)field.Type.Named, depth - 1).Select(term => term with
        {
            Field = $"{field.Name}.{term.Field}",
            Selection = $"{name} {{ __typename {term.Selection} }}",
            ValueOf = row => row[key] is { } target ? term.ValueOf(target) : null,
        });
    }

    private static IEnumerable<FieldDefinition> Fields(FieldedType type) => type.Fields.Where(field => SortOf(type).Fields.Contains(field.Name));

    private static InputObjectType SortOf(FieldedType type) => (InputObjectType)AskedLists.Schema.GetType($"{type.Name}SortInput")!;

    /// <summary>One term of an order.</summary>
    /// <param name="Field">The fields from the row to the value.</param>
    /// <param name="Selection">How the value is read.</param>
    /// <param name="Type">Its type.</param>
    /// <param name="ValueOf">The value of a row.</param>
    private sealed record Term(string Field, string Selection, LeafType Type, Func<JsonNode, JsonNode?> ValueOf)
    {
        public bool IsDescending { get; init; }

        /// <summary>As it stands in a document.</summary>
        public string Order => Field.Split('.').Reverse().Aggregate(IsDescending ? "DESC" : "ASC", (inner, name) => inner is "ASC" or "DESC" ? $"{name}: {inner}" : $"{name}: {{ {inner} }}");

        public int Compare(JsonNode? before, JsonNode? after) => LeafValues.Compare(Type, before, after) * (IsDescending ? -1 : 1);
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class OrdersOnSqliteTests(OpenOnSqlite registers) : OrderTests(registers), IClassFixture<OpenOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class OrdersOnPostgreSqlTests(OpenOnPostgreSql registers) : OrderTests(registers), IClassFixture<OpenOnPostgreSql>;
