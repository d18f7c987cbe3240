using System.Globalization;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;
using static Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive.FieldShape;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

/// <summary>Answers requests from the rows in memory, field by field and row by row. Every cursor is written as "cursor".</summary>
/// <param name="library">What the caller sees.</param>
internal sealed class NaiveEvaluation(NaiveLibrary library)
{
    private readonly NaiveFilter _filter = new(library);

    public JsonObject Answer(IReadOnlyList<Ask> selection)
    {
        var data = new JsonObject();
        foreach (var ask in selection)
        {
            var arguments = Given(ask.Arguments);
            data[ask.Key] = ask.Name switch
            {
                "members" => Connection(NaiveSchema.Member, library.Roots("Member"), ask.Selection, arguments),
                "loans" => Connection(NaiveSchema.Loan, library.Roots("Loan"), ask.Selection, arguments),
                "branches" => ListOf(NaiveSchema.Branch, library.Roots("Branch").OrderBy(row => ((Branch)row).Id), ask.Selection),
                "node" => Node((string)arguments["id"]!, ask.Selection),
                "nodes" => new JsonArray([.. ((List<object?>)arguments["ids"]!).Select(id => Node((string)id!, ask.Selection))]),
                _ => throw new ArgumentException($"Unknown root field {ask.Name}."),
            };
        }

        return data;
    }

    /// <summary>The rows that a connection gives, on all pages, in their order.</summary>
    public List<object> Rows(NaiveType type, IEnumerable<object> rows, IReadOnlyDictionary<string, object?> arguments)
    {
        if (arguments.GetValueOrDefault("where") is Fields where)
            rows = rows.Where(row => _filter.Meets(type, row, where));
        var ordered = rows.OrderBy(_ => 0);
        var terms = Terms(type, arguments.GetValueOrDefault("order")).ToList();
        foreach (var (path, isDescending) in terms)
        {
            ordered = isDescending
                ? ordered.ThenByDescending(row => At(row, path), NaiveOrder.Values)
                : ordered.ThenBy(row => At(row, path), NaiveOrder.Values);
        }

        return [.. terms is [.., { IsDescending: true }] ? ordered.ThenByDescending(KeyOf) : ordered.ThenBy(KeyOf)];
    }

    /// <summary>The values that a row has in an order, the key last and in the direction of the one before.</summary>
    public List<(object? Value, bool IsDescending)> Place(NaiveType type, object row, object? order)
    {
        List<(object? Value, bool IsDescending)> place = [.. Terms(type, order).Select(term => (At(row, term.Path), term.IsDescending))];
        return [.. place, (KeyOf(row), place is [.., { IsDescending: true }])];
    }

    /// <summary>The values of a request without its variables: what isn't given is left out.</summary>
    public static Dictionary<string, object?> Given(Fields fields) => ((Fields)Resolve(fields)!).ToDictionary(one => one.Key, one => one.Value);

    public static int KeyOf(object row) => row switch
    {
        Branch branch => branch.Id,
        Member member => member.Id,
        _ => ((Loan)row).Id,
    };

    private static object? Resolve(object? value)
    {
        switch (value)
        {
            case Variable variable:
                return variable.Value;
            case Fields fields:
                var given = new Fields();
                given.AddRange(fields.Where(one => one.Value is not Variable { IsAbsent: true }).Select(one => KeyValuePair.Create(one.Key, Resolve(one.Value))));
                return given;
            case List<object?> items:
                return items.Select(item => item is Variable { IsAbsent: true } ? null : Resolve(item)).ToList();
            default:
                return value;
        }
    }

    private static IEnumerable<(List<Step> Path, bool IsDescending)> Terms(NaiveType type, object? order) =>
        order is not List<object?> items ? [] : items.SelectMany(item => Terms(type, (Fields)item!, []));

    // Several fields in one item count in the order of the type, those of its kinds last.
    private static IEnumerable<(List<Step> Path, bool IsDescending)> Terms(NaiveType type, Fields given, List<Step> path) =>
        Terms(type.Name, kind: null, type.Fields, given, path).Concat(type.Kinds.SelectMany(kind =>
            given.Find(one => one.Key == kind.FilterName) is { Value: Fields inner } ? Terms(kind.Name, kind, kind.Fields, inner, path) : []));

    private static IEnumerable<(List<Step> Path, bool IsDescending)> Terms(
        string type, NaiveKind? kind, IReadOnlyList<NaiveField> fields, Fields given, List<Step> path)
    {
        foreach (var field in fields)
        {
            if (given.Find(one => one.Key == field.Name) is not { Key: not null } one)
                continue;
            List<Step> next = [.. path, new(type, kind, field)];
            if (one.Value is Fields inner)
            {
                foreach (var term in Terms(NaiveSchema.Find(field.Type), inner, next))
                    yield return term;
            }
            else
            {
                yield return (next, ((EnumName)one.Value!).Name == "DESC");
            }
        }
    }

    private object? At(object row, List<Step> path)
    {
        object? value = row;
        foreach (var (type, kind, field) in path)
            value = value is null || kind?.Entity.IsInstanceOfType(value) == false ? null : library.Read(type, field, value, new Dictionary<string, object?>());
        return value;
    }

    /// <summary>A step on the way to a value.</summary>
    private sealed record Step(string Type, NaiveKind? Kind, NaiveField Field);

    private JsonObject? Node(string id, List<Ask> selection)
    {
        foreach (var (name, type) in new[] { ("Branch", NaiveSchema.Branch), ("Member", NaiveSchema.Member), ("BookLoan", NaiveSchema.Loan), ("FilmLoan", NaiveSchema.Loan) })
        {
            if (library.Roots(type.Name).FirstOrDefault(row => row.GetType().Name == name && PlainSeal.IdOf(name, KeyOf(row)) == id) is { } row)
                return Object(type, row, selection);
        }

        return null;
    }

    private JsonObject Connection(NaiveType type, IEnumerable<object> items, List<Ask> selection, IReadOnlyDictionary<string, object?> arguments)
    {
        var rows = Rows(type, items, arguments);
        var isBackward = arguments.GetValueOrDefault("last") is int;
        var size = arguments.GetValueOrDefault("last") as int? ?? arguments.GetValueOrDefault("first") as int? ?? LibrarySchema.Sizes.Default;
        var page = isBackward ? rows[Math.Max(0, rows.Count - size)..] : rows[..Math.Min(size, rows.Count)];
        var json = new JsonObject();
        foreach (var ask in selection)
        {
            json[ask.Key] = ask.Name switch
            {
                "totalCount" => rows.Count,
                "nodes" => new JsonArray([.. page.Select(row => Object(type, row, ask.Selection))]),
                "edges" => new JsonArray([.. page.Select(row => Edge(type, row, ask.Selection))]),
                "pageInfo" => PageInfo(ask.Selection, page.Count, isBackward ? false : rows.Count > size, isBackward && rows.Count > size),
                "__typename" => type.Name + "Connection",
                _ => throw new ArgumentException($"Unknown field {ask.Name} of a connection."),
            };
        }

        return json;
    }

    private JsonObject Edge(NaiveType type, object row, List<Ask> selection)
    {
        var json = new JsonObject();
        foreach (var ask in selection)
            json[ask.Key] = ask.Name == "cursor" ? "cursor" : ask.Name == "__typename" ? type.Name + "Edge" : Object(type, row, ask.Selection);
        return json;
    }

    private static JsonObject PageInfo(List<Ask> selection, int count, bool hasNext, bool hasPrevious)
    {
        var json = new JsonObject();
        foreach (var ask in selection)
        {
            json[ask.Key] = ask.Name switch
            {
                "hasNextPage" => hasNext,
                "hasPreviousPage" => hasPrevious,
                "__typename" => "PageInfo",
                _ => count == 0 ? null : "cursor",
            };
        }

        return json;
    }

    private JsonArray ListOf(NaiveType type, IEnumerable<object> rows, List<Ask> selection) => new([.. rows.Select(row => Object(type, row, selection))]);

    private JsonObject Object(NaiveType type, object row, List<Ask> selection)
    {
        var json = new JsonObject();
        var kind = type.Kinds.FirstOrDefault(one => one.Entity == row.GetType());
        var actual = kind?.Name ?? type.Name;
        foreach (var ask in selection)
        {
            if (ask.On is not null && ask.On != actual && ask.On != type.Name)
                continue;
            if (ask.Name == "__typename")
                json[ask.Key] = actual;
            else if (type.Fields.FirstOrDefault(field => field.Name == ask.Name) is { } shared)
                json[ask.Key] = Value(type.Name, actual, shared, row, ask);
            else
                json[ask.Key] = Value(actual, actual, kind!.Fields.First(field => field.Name == ask.Name), row, ask);
        }

        return json;
    }

    private JsonNode? Value(string type, string actual, NaiveField field, object row, Ask ask)
    {
        var arguments = Given(ask.Arguments);
        var seen = library.Read(type, field, row, arguments);
        if (seen is null)
            return null;
        return field.Shape switch
        {
            Id => PlainSeal.IdOf(actual, (int)seen),
            One => Object(NaiveSchema.Find(field.Type), seen, ask.Selection),
            FieldShape.Connection => Connection(NaiveSchema.Find(field.Type), (List<object>)seen, ask.Selection, arguments),
            List => ListOf(NaiveSchema.Find(field.Type), (List<object>)seen, ask.Selection),
            _ => Text(seen),
        };
    }

    private static JsonNode Text(object value) => value switch
    {
        bool truth => truth,
        int number => number,
        long number => number,
        double number => JsonNode.Parse(number.ToString("R", CultureInfo.InvariantCulture))!,
        decimal number => JsonNode.Parse(number.ToString("0.00", CultureInfo.InvariantCulture))!,
        string text => text,
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        Standing standing => standing switch { Standing.Good => "GOOD", Standing.OnHold => "ON_HOLD", _ => "BARRED" },
        LoanKind kind => kind == LoanKind.Book ? "BOOK" : "FILM",
        _ => throw new ArgumentException($"Unknown value {value}."),
    };
}
