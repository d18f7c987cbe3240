using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;
using Almere.SociaalData.GraphQL.EntityFramework.Tests.Naive;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Requests;

/// <summary>Draws requests about the library.</summary>
/// <param name="random">The source of the requests.</param>
/// <param name="library">The rows, for their ids.</param>
internal sealed class RandomRequests(Random random, NaiveLibrary library)
{
    private readonly List<string> _ids =
        [.. library.Rows.Select(row => PlainSeal.IdOf(row.GetType().Name, NaiveEvaluation.KeyOf(row))), "zz", "", "Me", "Me99999999999999", "Br00000000000009"];

    private static readonly string[] TextOperators =
        ["eq", "neq", "contains", "ncontains", "in", "nin", "startsWith", "nstartsWith", "endsWith", "nendsWith"];

    private static readonly string[] OrderedOperators = ["eq", "neq", "in", "nin", "gt", "ngt", "gte", "ngte", "lt", "nlt", "lte", "nlte"];

    private int _aliases;

    /// <summary>One to three root fields with everything below them.</summary>
    public List<Ask> Selection() => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Root())];

    /// <summary>The argument <c>where</c>, or nothing.</summary>
    public Place? Where(NaiveType type) => random.Next(10) switch
    {
        < 3 => null,
        3 => new Place($"{type.Name}FilterInput", null, IsAbsent: random.Next(2) == 0),
        _ => FilterThatFits(type),
    };

    /// <summary>The argument <c>order</c>, or nothing.</summary>
    public Place? Order(NaiveType type) => random.Next(10) switch
    {
        < 3 => null,
        3 => new Place($"[{type.Name}SortInput!]", random.Next(2) == 0 ? null : new List<object?>()),
        _ => new Place(
            $"[{type.Name}SortInput!]",
            Enumerable.Range(0, random.Next(1, 4)).Select(object? (_) => new Place($"{type.Name}SortInput!", OrderOf(type, depth: 0))).ToList()),
    };

    /// <summary>A condition on an entity.</summary>
    public Place Filter(NaiveType type, int depth, bool isElement)
    {
        var filter = new Fields();
        foreach (var field in Some(type.Fields.Where(field => field.Shape is not (FieldShape.Count or FieldShape.Derived)), 2))
            Add(filter, field, depth);
        if (depth < 3 && random.Next(4) == 0)
            filter.Add("and", Combination(type, depth));
        if (depth < 3 && random.Next(3) == 0)
            filter.Add("or", Combination(type, depth));
        foreach (var kind in type.Kinds.Where(_ => random.Next(4) == 0))
        {
            var inner = new Fields();
            foreach (var field in Some(kind.Fields, 1))
                Add(inner, field, depth);
            filter.Add(kind.FilterName, new Place($"{kind.Name}FilterInput", inner));
        }

        return new($"{type.Name}FilterInput{(isElement ? "!" : "")}", filter);
    }

    /// <summary>A filter whose values fit into one statement, with room for those of row rules and of the page.</summary>
    private Place FilterThatFits(NaiveType type)
    {
        const int mostValues = 50;
        Place filter;
        do
            filter = Filter(type, depth: 0, isElement: false);
        while (ValuesIn(filter) > mostValues);
        return filter;
    }

    private static int ValuesIn(object? value) => value switch
    {
        Place place => ValuesIn(place.Value),
        Fields fields => fields.Sum(field => ValuesIn(field.Value)),
        List<object?> items => items.Sum(ValuesIn),
        _ => 1,
    };

    private Ask Root() => random.Next(9) switch
    {
        < 4 => Connection("members", NaiveSchema.Member, 0),
        < 6 => Connection("loans", NaiveSchema.Loan, 0),
        6 => Aliased("branches") with { Selection = Object(NaiveSchema.Branch, 1) },
        7 => Aliased("node") with { Arguments = Fields.Of("id", new Place("ID!", Id())), Selection = OfNode() },
        _ => Aliased("nodes") with
        {
            Arguments = Fields.Of("ids", new Place("[ID!]!", Enumerable.Range(0, random.Next(5)).Select(object? (_) => new Place("ID!", Id())).ToList())),
            Selection = OfNode(),
        },
    };

    private List<Ask> OfNode() =>
    [
        new("__typename"), new("id"),
        .. new[] { NaiveSchema.Branch, NaiveSchema.Member, NaiveSchema.Loan }
            .SelectMany(type => Object(type, 2).Select(ask => ask.On is null && ask.Name is not ("id" or "__typename") ? ask with { On = type.Name } : ask)),
    ];

    private Ask Connection(string name, NaiveType type, int depth)
    {
        var arguments = new Fields();
        switch (random.Next(5))
        {
            case 0: break;
            case 1: arguments.Add("last", new Place("Int", random.Next(6))); break;
            case 2: arguments.Add("first", new Place("Int", 100)); break;
            default: arguments.Add("first", new Place("Int", random.Next(6))); break;
        }

        if (random.Next(8) == 0)
            arguments.Add(arguments is [{ Key: "first" }] ? "last" : "first", new Place("Int", null, IsAbsent: random.Next(2) == 0));
        if (random.Next(8) == 0)
            arguments.Add("after", new Place("String", null, IsAbsent: random.Next(2) == 0));
        if (Where(type) is { } where)
            arguments.Add("where", where);
        if (Order(type) is { } order)
            arguments.Add("order", order);
        var parts = new List<Ask>();
        while (parts.Count == 0 || random.Next(2) == 0)
        {
            parts.Add(random.Next(8) switch
            {
                < 4 => Aliased("nodes") with { Selection = Object(type, depth + 1) },
                4 => Aliased("edges") with { Selection = [new("cursor"), new("node") { Selection = Object(type, depth + 1) }, .. Typename()] },
                5 => Aliased("pageInfo") with
                {
                    Selection = [.. Some(["hasNextPage", "hasPreviousPage", "startCursor", "endCursor"], 2).Select(part => new Ask(part)), .. Typename(), new("hasNextPage", "h")],
                },
                6 => Aliased("__typename"),
                _ => Aliased("totalCount"),
            });
        }

        return Aliased(name) with { Arguments = arguments, Selection = parts };
    }

    private IEnumerable<Ask> Typename() => random.Next(4) == 0 ? [Aliased("__typename")] : [];

    private List<Ask> Object(NaiveType type, int depth)
    {
        var asks = new List<Ask> { Aliased("__typename") };
        foreach (var field in Some(type.Fields, 4))
        {
            if (Field(field, depth) is { } ask)
                asks.Add(ask);
        }

        foreach (var kind in type.Kinds)
        {
            foreach (var field in Some(kind.Fields, 1))
            {
                if (Field(field, depth) is { } ask)
                    asks.Add(ask with { On = kind.Name });
            }
        }

        return asks;
    }

    private Ask? Field(NaiveField field, int depth)
    {
        switch (field.Shape)
        {
            case FieldShape.One:
                return depth > 3 ? null : Aliased(field.Name) with { Selection = Object(NaiveSchema.Find(field.Type), depth + 1) };
            case FieldShape.Connection:
                return depth > 2 ? null : Connection(field.Name, NaiveSchema.Find(field.Type), depth);
            case FieldShape.List:
                var arguments = new Fields();
                if (field.Name == "loansDue" && random.Next(3) > 0)
                    arguments.Add("on", new Place("Date", Date(random.Next(4) == 0)));
                if (field.Name == "loansDue" && random.Next(3) > 0)
                    arguments.Add("kinds", new Place("[LoanKind!]", Enumerable.Range(0, random.Next(3)).Select(object? (_) => new EnumName(OneOf("BOOK", "FILM"))).ToList()));
                return depth > 2 ? null : Aliased(field.Name) with { Arguments = arguments, Selection = Object(NaiveSchema.Find(field.Type), depth + 1) };
            default:
                return Aliased(field.Name) with
                {
                    Arguments = field.Name == "isDue" && random.Next(2) == 0 ? Fields.Of("on", new Place("Date", Date(random.Next(4) == 0))) : [],
                };
        }
    }

    private Ask Aliased(string name) => new(name, $"a{_aliases++}");

    private Place Combination(NaiveType type, int depth) => new(
        $"[{type.Name}FilterInput!]",
        Enumerable.Range(0, random.Next(4)).Select(object? (_) => Filter(type, depth + 1, isElement: true)).ToList());

    private void Add(Fields filter, NaiveField field, int depth)
    {
        switch (field.Shape)
        {
            case FieldShape.One when depth < 3:
                var target = NaiveSchema.Find(field.Type);
                filter.Add(field.Name, random.Next(6) == 0 ? new Place($"{target.Name}FilterInput", null) : Filter(target, depth + 1, isElement: false));
                break;
            case FieldShape.Connection or FieldShape.List when depth < 2:
                var item = NaiveSchema.Find(field.Type);
                var quantifiers = new Fields();
                foreach (var quantifier in Some(["some", "none", "all", "any"], 1))
                {
                    quantifiers.Add(quantifier, quantifier == "any"
                        ? new Place("Boolean", random.Next(2) == 0)
                        : Filter(item, depth + 1, isElement: false));
                }

                filter.Add(field.Name, new Place($"ListFilterInputTypeOf{item.Name}FilterInput", quantifiers));
                break;
            case FieldShape.Id or FieldShape.Scalar:
                filter.Add(field.Name, new Place($"{(field.Type == "ID" ? "Id" : field.Type)}OperationFilterInput", Operations(field)));
                break;
        }
    }

    private Fields Operations(NaiveField field)
    {
        var known = field.Type switch
        {
            "String" => TextOperators,
            "Boolean" => ["eq", "neq"],
            "ID" or "Standing" or "LoanKind" => ["eq", "neq", "in", "nin"],
            _ => OrderedOperators,
        };
        var operations = new Fields();
        foreach (var operation in Some(known, 1))
        {
            operations.Add(operation, operation switch
            {
                "in" or "nin" => new Place(
                    $"[{field.Type}]", Enumerable.Range(0, random.Next(4)).Select(object? (_) => new Place(field.Type, Value(field, random.Next(5) == 0))).ToList()),
                "eq" or "neq" => new Place(field.Type, Value(field, field.Type != "ID" && random.Next(5) == 0)),
                _ => new Place(field.Type, Value(field, false)),
            });
        }

        if (random.Next(10) == 0 && !operations.Exists(one => one.Key == "eq"))
            operations.Add("eq", new Place(field.Type, null, IsAbsent: true));
        return operations;
    }

    private object? Value(NaiveField field, bool isNull)
    {
        if (isNull && field.Type != "ID")
            return null;
        return field.Type switch
        {
            "ID" => Id(),
            "String" when field.Name == "card" => OneOf([.. RandomRows.Cards, "", "x", "01"]),
            "String" when field.Name == "code" => OneOf("A", "B", "C", "a", ""),
            "String" => Text(),
            "Int" when field.Name == "joinedYear" => OneOf(2020, 2026, 1999, 1),
            "Int" => OneOf(-1, 0, 1, 2, 3, int.MaxValue, int.MinValue),
            "Long" => OneOf([.. RandomRows.Points]),
            "Float" => OneOf([.. RandomRows.Scores]),
            "Decimal" => OneOf([.. RandomRows.Fees, 12.505m, 12.509m, -2.999m, 12.5m, 7922816251426433759354395033m, -1e20m, 0.001m]),
            "Boolean" => random.Next(2) == 0,
            "Date" => Date(false),
            "DateTime" => OneOf([.. RandomRows.Times]).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
            "Standing" => new EnumName(OneOf("GOOD", "ON_HOLD", "BARRED")),
            "LoanKind" => new EnumName(OneOf("BOOK", "FILM")),
            _ => throw new ArgumentException($"Unknown type {field.Type}."),
        };
    }

    private string? Date(bool isNull) => isNull ? null : OneOf([.. RandomRows.Dates]).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Text()
    {
        var text = OneOf([.. RandomRows.Texts]);
        var runes = text.EnumerateRunes().ToList();
        return random.Next(3) == 0 && runes.Count > 1 ? string.Concat(runes.Skip(random.Next(runes.Count))) : text;
    }

    private string Id() => OneOf(_ids);

    private Fields OrderOf(NaiveType type, int depth)
    {
        var order = new Fields();
        foreach (var field in Some(type.Fields.Where(field => field.Shape is FieldShape.Scalar or FieldShape.One), 1))
        {
            if (field.Shape == FieldShape.Scalar)
                order.Add(field.Name, new Place("SortEnumType", new EnumName(OneOf("ASC", "DESC"))));
            else if (depth < 2)
                order.Add(field.Name, new Place($"{field.Type}SortInput", OrderOf(NaiveSchema.Find(field.Type), depth + 1)));
        }

        foreach (var kind in type.Kinds.Where(_ => random.Next(3) == 0))
            order.Add(kind.FilterName, new Place($"{kind.Name}SortInput", OrderOf(new(kind.Name, kind.Fields), depth + 1)));
        return order;
    }

    /// <summary>Some of the values, each at most once, in their order; about as many as are wanted.</summary>
    private List<T> Some<T>(IEnumerable<T> values, int wanted)
    {
        var all = values.ToList();
        var chosen = Enumerable.Range(0, random.Next(wanted * 2) + (random.Next(3) == 0 ? 0 : 1)).Select(_ => random.Next(all.Count)).ToHashSet();
        return [.. all.Where((_, index) => chosen.Contains(index))];
    }

    private T OneOf<T>(params IReadOnlyList<T> values) => values[random.Next(values.Count)];
}
