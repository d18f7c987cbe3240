using System.Globalization;
using System.Text.Json.Nodes;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Each field that can be read can be filtered by with every operator of its type, and a filter keeps what a naive evaluation in memory keeps.</summary>
public abstract class FilterTests
{
    private static readonly GraphQL.Types.Schema Schema = RegisterSchema.Build().Schema;

    // The lists at the root, and the entity of each.
    private static readonly Dictionary<string, string> Lists = new()
    {
        ["districts"] = "District", ["shelterLocations"] = "ShelterLocation", ["clients"] = "Client", ["trajectories"] = "Trajectory",
        ["financialHouses"] = "FinancialHouse", ["indicators"] = "Indicator", ["imports"] = "ImportRun",
    };

    private static readonly string[] OfEnums = ["eq", "neq", "in", "nin"];
    private static readonly string[] OfNumbers = [.. OfEnums, "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];
    private static readonly string[] OfTexts = [.. OfEnums, "contains", "ncontains", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private readonly OpenRegisters _registers;

    private protected FilterTests(OpenRegisters registers) => _registers = registers;

    [SkippableFact]
    public void A_filter_keeps_what_a_naive_evaluation_keeps()
    {
        _registers.Require();
        Property.Holds(1, random =>
        {
            var fields = 0;
            foreach (var (list, type) in Lists)
            {
                foreach (var field in FilteredField.Of(Schema, (FieldedType)Schema.GetType(type)!))
                {
                    fields++;
                    Check(random, list, field);
                }
            }

            Assert.InRange(fields, 250, int.MaxValue);
        });
    }

    [SkippableFact]
    public void An_order_is_that_of_the_values_with_null_as_the_lowest()
    {
        _registers.Require();
        foreach (var (list, type) in Lists)
        {
            var sorts = ((InputObjectType)Schema.GetType($"{type}SortInput")!).Fields;
            foreach (var field in ((FieldedType)Schema.GetType(type)!).Fields.Where(field => sorts.Any(sort => sort.Name == field.Name) && field.Type.Named is ScalarType))
            {
                foreach (var direction in new[] { "ASC", "DESC" })
                {
                    var values = Rows($"{{ {list}(first: 500, order: [{{ {field.Name}: {direction} }}]) {{ nodes {{ {field.Name} }} }} }}", list).Select(row => row[field.Name]).ToList();
                    var sorted = values.Order(Comparer<JsonNode?>.Create(Compare));
                    Assert.Equal((direction == "ASC" ? sorted : sorted.Reverse()).Select(Text), values.Select(Text));
                }
            }
        }
    }

    private void Check(Random random, string list, FilteredField field)
    {
        var rows = Rows($"{{ {list}(first: 500) {{ nodes {{ id __typename {field.Selection} }} }} }}", list);
        var values = rows.SelectMany(field.Values).Where(value => value is not null).DistinctBy(Text).ToList();
        foreach (var (condition, holds) in Conditions(random, field.Type, values).OrderBy(_ => random.Next()).Take(2))
        {
            var query = $"{{ {list}(first: 500, where: {{ {field.Where($"{{ {condition} }}")} }}) {{ nodes {{ id }} }} }}";
            var expected = rows.Where(row => field.Meets(row, holds)).Select(row => (string)row["id"]!).ToList();
            var found = Rows(query, list).Select(row => (string)row["id"]!).ToList();
            Assert.True(expected.SequenceEqual(found), $"{field.Path}, {query}: expected {expected.Count} rows, found {found.Count}.");
        }
    }

    /// <summary>A condition for each operator of a type, some with values that occur.</summary>
    private static IEnumerable<(string Text, Func<JsonNode?, bool> Holds)> Conditions(Random random, NamedType type, List<JsonNode?> values)
    {
        var operators = type is EnumType ? OfEnums : type.Name switch { "String" => OfTexts, "Boolean" => ["eq", "neq"], _ => OfNumbers };
        foreach (var name in operators)
        {
            JsonNode? Any() => values.Count == 0 ? Sample(type) : values[random.Next(values.Count)];
            var one = name is "eq" or "neq" && random.Next(4) == 0 ? null : Vary(random, type, Any());
            var many = new List<JsonNode?> { Any(), one };
            if (random.Next(2) == 0)
                many.Add(null);
            Func<JsonNode?, bool> holds = name.TrimStart('n') switch
            {
                "eq" => value => Same(value, one),
                "i" or "in" => value => many.Exists(each => Same(value, each)),
                "gt" => value => value is not null && Compare(value, one) > 0,
                "gte" => value => value is not null && Compare(value, one) >= 0,
                "lt" => value => value is not null && Compare(value, one) < 0,
                "lte" => value => value is not null && Compare(value, one) <= 0,
                "contains" => value => value is not null && Text(value).Contains(Text(one), StringComparison.Ordinal),
                "startsWith" => value => value is not null && Text(value).StartsWith(Text(one), StringComparison.Ordinal),
                "endsWith" => value => value is not null && Text(value).EndsWith(Text(one), StringComparison.Ordinal),
                var other => throw new InvalidOperationException($"Unknown operator {other}."),
            };
            var argument = name is "in" or "nin" ? $"[{string.Join(", ", many.Select(each => Literal(type, each)))}]" : Literal(type, one);
            var isOpposite = name is not "in" && name[0] == 'n';
            yield return ($"{name}: {argument}", isOpposite ? value => !holds(value) : holds);
        }
    }

    private static JsonNode Sample(NamedType type) => type switch
    {
        EnumType sample => JsonValue.Create(sample.Values[0].Name),
        { Name: "Boolean" } => JsonValue.Create(true),
        { Name: "Date" } => JsonValue.Create("2026-01-01"),
        { Name: "DateTime" } => JsonValue.Create("2026-01-01T00:00:00Z"),
        { Name: "String" } => JsonValue.Create("a"),
        _ => JsonValue.Create(1),
    };

    /// <summary>The value itself, or one beside it: of a text a piece, its capitals, or a sign that means something in LIKE.</summary>
    private static JsonNode? Vary(Random random, NamedType type, JsonNode? value) => (type.Name, random.Next(4)) switch
    {
        ("String", 0) when Text(value).Length > 2 => JsonValue.Create(Text(value)[..2]),
        ("String", 1) => JsonValue.Create(Text(value).ToUpperInvariant()),
        ("String", 2) => JsonValue.Create(random.Next(2) == 0 ? "%" : Text(value).Length > 1 ? $"_{Text(value)[1..]}" : "_"),
        ("Int" or "Long", 0) => JsonValue.Create(decimal.Parse(Text(value), CultureInfo.InvariantCulture) + 1),
        ("Decimal", 0) => JsonValue.Create(decimal.Parse(Text(value), CultureInfo.InvariantCulture) + 0.005m),
        _ => value,
    };

    private static string Literal(NamedType type, JsonNode? value) => value is null ? "null" : type is EnumType ? Text(value) : value.ToJsonString();

    private static bool Same(JsonNode? left, JsonNode? right) => left is null || right is null ? left is null && right is null : Compare(left, right) == 0;

    private static int Compare(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
            return (left is null ? 0 : 1) - (right is null ? 0 : 1);
        return decimal.TryParse(left.ToJsonString(), CultureInfo.InvariantCulture, out var number)
            ? number.CompareTo(decimal.Parse(right.ToJsonString(), CultureInfo.InvariantCulture))
            : left.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False
                ? ((bool)left).CompareTo((bool)right)
                : string.CompareOrdinal(Text(left), Text(right));
    }

    private static string Text(JsonNode? value) => value?.ToString() ?? "";

    private List<JsonNode> Rows(string query, string list)
    {
        var answer = _registers.Ask(query);
        Assert.True(answer["errors"] is null, $"{query}\n{answer}");
        return [.. answer["data"]![list]!["nodes"]!.AsArray().Select(row => row!)];
    }
}

/// <summary>The same in SQLite.</summary>
public sealed class FiltersOnSqliteTests(OpenOnSqlite registers) : FilterTests(registers), IClassFixture<OpenOnSqlite>;

/// <summary>The same in PostgreSQL.</summary>
public sealed class FiltersOnPostgreSqlTests(OpenOnPostgreSql registers) : FilterTests(registers), IClassFixture<OpenOnPostgreSql>;
