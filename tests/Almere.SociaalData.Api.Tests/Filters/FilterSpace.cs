using System.Globalization;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>Every filter that a schema offers, with values of which most occur; and how rows are read that show which of them they meet.</summary>
/// <param name="schema">The schema.</param>
/// <param name="random">Chooses the values.</param>
internal sealed class FilterSpace(GraphQL.Types.Schema schema, Random random)
{
    private static readonly string[] Quantifiers = ["some", "none", "all"];

    private const int ValuesRead = 200;

    private int _variables;

    /// <summary>What is selected of a row: all that it can be filtered by.</summary>
    /// <param name="type">The type of the row.</param>
    /// <param name="depth">Relations to follow.</param>
    public string Selection(FieldedType type, int depth)
    {
        var fields = Fields(type).Select(one => OfField(type, one.Field, one.Filter, depth));
        var ofKinds = Kinds(type).Select(kind => $"... on {kind.Type.Name} {{ {string.Join(' ', Fields(kind.Type).Select(one => OfField(kind.Type, one.Field, one.Filter, depth)))} }}");
        return string.Join(' ', fields.Concat(ofKinds).Prepend("__typename"));
    }

    /// <summary>The conditions on rows of a type: one for each operator of each field, of what relations lead to, of the items of lists, and of the fields of each kind.</summary>
    /// <param name="type">The type of the rows.</param>
    /// <param name="rows">The rows, whose values conditions compare with.</param>
    /// <param name="depth">Relations to follow.</param>
    public IEnumerable<Condition> Of(FieldedType type, IReadOnlyList<JsonNode> rows, int depth)
    {
        foreach (var condition in Fields(type).SelectMany(one => OfField(type, one.Field, one.Filter, rows, depth)))
            yield return condition;
        foreach (var (kind, name) in Kinds(type))
        {
            var ofKind = rows.Where(row => Is(row, kind)).ToList();
            yield return new($"{name}.kind", $"{name}: {{}}", [], row => Is(row, kind));
            foreach (var condition in Fields(kind).SelectMany(one => OfField(kind, one.Field, one.Filter, ofKind, depth)))
                yield return condition.Under(name, (row, keeps) => Is(row, kind) && keeps(row), relations: 0);
        }
    }

    private string OfField(FieldedType type, FieldDefinition field, InputObjectType filter, int depth)
    {
        var name = Selected(type, field);
        if (field.Type.Named is LeafType)
            return name;
        var target = TargetOf(field, filter);
        var inner = depth == 0 ? "__typename" : Selection(target, depth - 1);
        return IsPaged(field) ? $"{name}(first: 500) {{ nodes {{ {inner} }} }}" : $"{name} {{ {inner} }}";
    }

    private IEnumerable<Condition> OfField(FieldedType type, FieldDefinition field, InputObjectType filter, IReadOnlyList<JsonNode> rows, int depth)
    {
        var key = KeyOf(type, field);
        if (field.Type.Named is LeafType leaf)
        {
            var values = rows.Select(row => row[key]).Where(value => value is not null).Take(ValuesRead).DistinctBy(value => value!.ToString()).ToList();
            foreach (var condition in filter.Fields.SelectMany(operation => Comparisons(field.Name, key, leaf, operation, values)))
                yield return condition;
            yield break;
        }

        var target = TargetOf(field, filter);
        if (IsList(filter))
        {
            IReadOnlyList<JsonNode> Items(JsonNode row) => [.. (IsPaged(field) ? row[key]!["nodes"] : row[key])!.AsArray().OfType<JsonNode>()];
            foreach (var any in new[] { true, false })
                yield return new($"{field.Name}.any", $"{field.Name}: {{ any: {(any ? "true" : "false")} }}", [], row => Items(row).Count > 0 == any);
            if (depth == 0)
                yield break;
            var items = rows.SelectMany(Items).ToList();
            foreach (var quantifier in Quantifiers)
            {
                foreach (var condition in Of(target, items, depth - 1))
                {
                    yield return condition.Under($"{field.Name}.{quantifier}", (row, keeps) => quantifier switch
                    {
                        "some" => Items(row).Any(keeps),
                        "none" => !Items(row).Any(keeps),
                        _ => Items(row).All(keeps),
                    });
                }
            }
        }
        else
        {
            yield return new($"{field.Name}.null", $"{field.Name}: null", [], row => row[key] is null);
            if (depth == 0)
                yield break;
            // Of what isn't there nothing holds.
            foreach (var condition in Of(target, [.. rows.Select(row => row[key]).OfType<JsonNode>()], depth - 1))
                yield return condition.Under(field.Name, (row, keeps) => row[key] is { } there && keeps(there));
        }
    }

    /// <summary>Comparisons by one operator: with a value that occurs or one beside it, and where it takes null, with null.</summary>
    private IEnumerable<Condition> Comparisons(string field, string key, LeafType type, InputFieldDefinition operation, List<JsonNode?> values)
    {
        // Every row has an id, so to look for rows without one is refused.
        var takesNull = type.Name != "ID";
        JsonNode Any() => values.Count == 0 ? LeafValues.Sample(type) : values[random.Next(values.Count)]!;
        if (operation.Type is ListType)
        {
            var many = Enumerable.Range(0, random.Next(1, 7)).Select(_ => takesNull && random.Next(5) == 0 ? null : LeafValues.Near(random, type, Any())).ToList();
            yield return Comparison(field, key, operation, new JsonArray([.. many.Select(each => each?.DeepClone())]), value => many.Exists(each => LeafValues.Same(type, value, each)));
            yield break;
        }

        var one = LeafValues.Near(random, type, Any());
        yield return Comparison(field, key, operation, one, value => operation.Name.TrimStart('n') switch
        {
            "eq" => LeafValues.Same(type, value, one),
            _ when value is null => false,
            "gt" => LeafValues.Compare(type, value, one) > 0,
            "gte" => LeafValues.Compare(type, value, one) >= 0,
            "lt" => LeafValues.Compare(type, value, one) < 0,
            "lte" => LeafValues.Compare(type, value, one) <= 0,
            "contains" => ((string)value!).Contains((string)one!, StringComparison.Ordinal),
            "startsWith" => ((string)value!).StartsWith((string)one!, StringComparison.Ordinal),
            "endsWith" => ((string)value!).EndsWith((string)one!, StringComparison.Ordinal),
            var other => throw new InvalidOperationException($"Unknown operator {other}."),
        });
        if (takesNull && operation.Name is ("eq" or "neq"))
            yield return Comparison(field, key, operation, null, value => value is null);
    }

    private Condition Comparison(string field, string key, InputFieldDefinition operation, JsonNode? operand, Func<JsonNode?, bool> holds)
    {
        // An operator that begins with n keeps exactly what the other doesn't.
        Func<JsonNode, bool> keeps = operation.Name[0] == 'n' ? row => !holds(row[key]) : row => holds(row[key]);
        var path = $"{field}.{operation.Name}";
        if (random.Next(2) == 0)
            return new(path, $"{field}: {{ {operation.Name}: {LeafValues.Literal(operation.Type.Named, operand)} }}", [], keeps);
        var variable = $"v{(_variables++).ToString(CultureInfo.InvariantCulture)}";
        return new(path, $"{field}: {{ {operation.Name}: ${variable} }}", [new(variable, operation.Type.ToString(), operand)], keeps);
    }

    /// <summary>The fields of a type that it can be filtered by; of a kind those that only it has.</summary>
    private IEnumerable<(FieldDefinition Field, InputObjectType Filter)> Fields(FieldedType type) =>
        from field in (IEnumerable<FieldDefinition>)type.Fields
        let filter = FilterOf(type).Fields.Find(field.Name)
        where filter is not null
        select (field, (InputObjectType)filter.Type.Named);

    private IEnumerable<(ObjectType Type, string Filter)> Kinds(FieldedType type) =>
        from kind in schema.Types.OfType<ObjectType>()
        where kind.Interfaces.Contains(type)
        select (kind, FilterOf(type).Fields.First(field => field.Type.Named == FilterOf(kind)).Name);

    private InputObjectType FilterOf(FieldedType type) => (InputObjectType)schema.GetType($"{type.Name}FilterInput")!;

    private FieldedType TargetOf(FieldDefinition field, InputObjectType filter) => IsList(filter)
        ? (FieldedType)schema.GetType(filter.Fields.Find("some")!.Type.Named.Name.Replace("FilterInput", "", StringComparison.Ordinal))!
        : (FieldedType)field.Type.Named;

    private static bool IsList(InputObjectType filter) => filter.Fields.Contains("some");

    private static bool IsPaged(FieldDefinition field) => field.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal);

    /// <summary>Two kinds may have fields of one name and different types.</summary>
    public static string KeyOf(FieldedType type, FieldDefinition field) =>
        type.Interfaces.Any(one => one.Name != "Node" && !one.Fields.Contains(field.Name)) ? $"{type.Name}_{field.Name}" : field.Name;

    /// <summary>A field as it is selected: under its key.</summary>
    public static string Selected(FieldedType type, FieldDefinition field) => KeyOf(type, field) is var key && key == field.Name ? key : $"{key}: {field.Name}";

    private static bool Is(JsonNode row, ObjectType kind) => (string)row["__typename"]! == kind.Name;
}
