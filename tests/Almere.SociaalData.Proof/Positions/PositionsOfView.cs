using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Proof.Data;

namespace Almere.SociaalData.Proof.Positions;

/// <summary>Every position of every coordinate of the schema, written so that a view comes as near to it as it can: over relations that are open to it, where there are any.</summary>
/// <param name="schema">The schema.</param>
/// <param name="view">What the signed role files say.</param>
/// <param name="paths">The ways to types.</param>
/// <param name="columns">What coordinates show.</param>
/// <param name="database">Where values to ask for are taken from.</param>
/// <param name="idOf">The id of a row for the caller.</param>
/// <param name="rows">Which rows the view shows.</param>
/// <param name="isProvedElsewhere">Fields of types that another view shows in just the same way, and that are proved there: here each gets one position for each use.</param>
internal sealed class PositionsOfView(
    RegisterSchema schema, AccessView view, OutputPaths paths, CoordinateColumns columns, ProofDatabase database, Func<string, int, string> idOf, ViewRows rows,
    Func<string, string, bool> isProvedElsewhere)
{
    private const int IdsOfNodes = 40;

    private Schema Schema => schema.Schema;

    /// <summary>All of them.</summary>
    public IReadOnlyList<Position> All() => [.. Outputs(), .. Inputs(), .. Groups()];

    private bool IsOpen(Wrapping path, FieldUse use) => path.Passes.All(passed => view.Decide(passed.Type, passed.Field, use) is not Decision.Denied);

    /// <summary>The ways to a type that are open, two for each number of relations; the shortest where none is.</summary>
    private List<Wrapping> PathsTo(string type)
    {
        var open = paths.To(type).Where(path => IsOpen(path, FieldUse.Read)).GroupBy(path => path.Hops).SelectMany(group => group.Take(2)).ToList();
        return open.Count > 0 ? open : [.. paths.To(type).Take(1)];
    }

    private IEnumerable<Position> Outputs()
    {
        foreach (var type in schema.Catalog.Types)
        {
            if (Schema.GetType(type.Name) is not ObjectType shown)
                continue;
            var ways = PathsTo(type.Name);
            // What is denied is null or refused, whatever stands beside it: one document for all of a type.
            List<FieldDefinition> denied = [.. shown.Fields.Where(field => view.Decide(type.Name, field.Name, FieldUse.Read) is Decision.Denied)];
            if (denied.Count > 0)
            {
                foreach (var position in Reads(shown, denied, ways).Concat(OtherForms(shown, denied, ways)))
                    yield return position;
            }

            var together = new List<FieldDefinition>();
            foreach (var field in shown.Fields.Except(denied))
            {
                // Of a value that is open everywhere only the rows that it is in can be hidden: fewer ways to ask for it, and one document for all such of a type where each was
                // asked for by itself.
                var isOpen = view.Decide(type.Name, field.Name, FieldUse.Read) is Decision.Allowed;
                var isTogether = isOpen && field.Type.Named.IsLeaf && !isProvedElsewhere(type.Name, field.Name);
                if (isTogether)
                    together.Add(field);
                var some = isOpen ? [.. ways.DistinctBy(way => way.Hops)] : ways;
                var positions = Reads(shown, [field], some).Concat(isTogether ? [] : OtherForms(shown, [field], some));
                foreach (var position in positions.Take(isProvedElsewhere(type.Name, field.Name) ? 1 : int.MaxValue))
                    yield return position;
            }

            if (together.Count > 0)
            {
                foreach (var position in OtherForms(shown, together, ways))
                    yield return position;
            }
        }
    }

    private IEnumerable<Position> Reads(ObjectType type, List<FieldDefinition> fields, List<Wrapping> ways)
    {
        foreach (var way in ways)
        {
            foreach (var position in Read(type, fields, $"read over {way.Hops}", way.Around(Selection(fields))))
                yield return position;
        }
    }

    private IEnumerable<Position> OtherForms(ObjectType type, List<FieldDefinition> fields, List<Wrapping> ways)
    {
        var selection = Selection(fields);
        foreach (var way in ways.Where(way => way.Before.Contains("nodes {", StringComparison.Ordinal)).Take(1))
        {
            foreach (var position in Read(type, fields, $"edges over {way.Hops}", Edges(way.Around(selection))))
                yield return position;
        }

        IEnumerable<Position> more = [];
        if (ways is [var first, ..])
        {
            more =
            [
                .. Read(type, fields, "aliases", first.Around(string.Join(' ', fields.Select((field, i) => $"a{i}: {Brief(field)} b{i}: {Brief(field)}")))),
                .. Read(type, fields, "include false", first.Around($"__typename {Briefs("@include(if: false)")}")),
                .. Read(type, fields, "skip by variable", "query ($s: Boolean!) " + first.Around($"__typename {Briefs("@skip(if: $s)")}"), """{ "s": true }"""),
                .. Read(type, fields, "include by variable", "query ($s: Boolean!) " + first.Around($"__typename {Briefs("@include(if: $s)")}"), """{ "s": true }"""),
                .. Read(type, fields, "fragment on type", first.Around("...F") + $" fragment F on {type.Name} {{ {selection} }}"),
                .. type.Interfaces.SelectMany(general => Read(type, fields, $"fragment on {general.Name}", first.Around($"... on {general.Name} {{ ... on {type.Name} {{ {selection} }} }}"))),
                .. Read(type, fields, "unused fragment", $"{{ __typename }} fragment F on {type.Name} {{ {selection} }}"),
                .. fields.Select(field => new Position("misspelled", type.Name, field.Name, FieldUse.Read, first.Around($"{field.Name}x"))),
            ];
            foreach (var declaring in type.Interfaces.Where(general => general.Name != "Node" && paths.To(general.Name) is [_, ..]))
            {
                List<FieldDefinition> shared = [.. fields.Where(field => declaring.Fields.Contains(field.Name))];
                if (shared.Count > 0)
                    more = more.Concat(Read(type, shared, "through the interface", paths.To(declaring.Name)[0].Around(Selection(shared))));
            }
        }

        if (type.Interfaces.Any(general => general.Name == "Node"))
        {
            var ids = Enumerable.Range(1, IdsOfNodes).Select(key => idOf(type.Name, key)).ToList();
            more = more.Concat(Read(type, fields, "nodes", $"query ($ids: [ID!]!) {{ nodes(ids: $ids) {{ ... on {type.Name} {{ {selection} }} }} }}", JsonSerializer.Serialize(new { ids })))
                .Concat(Read(type, fields, "node", $"{{ node(id: \"{ids[0]}\") {{ __typename ... on {type.Name} {{ {selection} }} }} }}"));
        }

        foreach (var position in more)
            yield return position;

        string Brief(FieldDefinition field, string directive = "") => $"{field.Name} {directive}{(field.Type.Named is FieldedType ? " { __typename }" : "")}";

        string Briefs(string directive) => string.Join(' ', fields.Select(field => Brief(field, directive)));
    }

    private string Selection(IEnumerable<FieldDefinition> fields) => string.Join(' ', fields.Select(paths.Selection));

    private static IEnumerable<Position> Read(ObjectType type, IEnumerable<FieldDefinition> fields, string form, string document, string? variables = null) =>
        fields.Select(field => new Position(form, type.Name, field.Name, FieldUse.Read, document, variables));

    private static string Edges(string document) => document.Replace("nodes { ", "edges { cursor node { ", StringComparison.Ordinal) switch
    {
        // Each "nodes" that became two levels closes one level more, in the place of its own closing.
        var changed => Balanced(document, changed),
    };

    private static string Balanced(string document, string changed)
    {
        var missing = changed.Count(letter => letter == '{') - document.Count(letter => letter == '{');
        return changed.TrimEnd() + string.Concat(Enumerable.Repeat(" }", missing));
    }

    private IEnumerable<Position> Inputs()
    {
        foreach (var (holder, field, isFigures) in Holders())
        {
            foreach (var argument in field.Arguments.ToList())
            {
                if (argument.Type.Named is not InputObjectType input || InputPaths.SubjectOf(input.Name) is null)
                    continue;
                var reached = new Dictionary<(string Input, int Hops), int>();
                foreach (var (inner, path) in InputPaths.From(input))
                {
                    var use = InputPaths.UseOf(inner.Name, isFigures);
                    var open = IsOpen(path, use);
                    var count = reached.GetValueOrDefault((inner.Name, path.Hops));
                    // Several ways over relations where they are open, one where they aren't.
                    if (count >= (!open || path.Hops == 0 ? 1 : path.Hops == 1 ? 4 : 2))
                        continue;
                    reached[(inner.Name, path.Hops)] = count + 1;
                    foreach (var position in OfInput(holder, field, argument, inner, path, use))
                        yield return position;
                }
            }
        }
    }

    /// <summary>Where arguments can be given: at the root, and in the first open way to each type that has fields with arguments.</summary>
    private IEnumerable<(Wrapping Holder, FieldDefinition Field, bool IsFigures)> Holders()
    {
        foreach (var field in Schema.QueryType!.Fields.ToList())
            yield return (new("Query", "{ ", " }", []), field, field.Arguments.Contains("by"));
        foreach (var type in schema.Catalog.Types)
        {
            if (Schema.GetType(type.Name) is ObjectType shown && PathsTo(type.Name) is [var way, ..])
            {
                foreach (var field in shown.Fields.Where(field => field.Arguments.Contains("where") || field.Arguments.Contains("order")))
                    yield return (way, field, false);
            }
        }
    }

    private IEnumerable<Position> OfInput(Wrapping holder, FieldDefinition field, ArgumentDefinition argument, InputObjectType input, Wrapping path, FieldUse use)
    {
        var subject = InputPaths.SubjectOf(input.Name)!;
        var isNear = path.Hops == 0 && holder.Hops == 0;
        foreach (var named in input.Fields.Where(named => schema.Catalog.Find(subject)?.Field(named.Name) is not null))
        {
            var positions = use == FieldUse.Order
                ? Orders(holder, field, argument, path, named, subject, isNear)
                : named.Type.Named is InputObjectType operations ? Filters(holder, field, argument, path, named, operations, subject, use, isNear) : [];
            foreach (var position in positions.Take(isProvedElsewhere(subject, named.Name) ? 1 : int.MaxValue))
                yield return position;
        }
    }

    private IEnumerable<Position> Filters(
        Wrapping holder, FieldDefinition field, ArgumentDefinition argument, Wrapping path, InputFieldDefinition named, InputObjectType operations, string subject, FieldUse use, bool isNear)
    {
        if (InputPaths.SubjectOf(operations.Name) is not null)
        {
            yield return Ask("is there", $"{named.Name}: {{}}");
            yield return Ask("is null", $"{named.Name}: null");
            yield break;
        }

        if (operations.Fields.Contains("some"))
        {
            foreach (var quantifier in (IEnumerable<string>)["any: true", "any: false", "some: {}", "none: {}", "all: {}"])
                yield return Ask(quantifier, $"{named.Name}: {{ {quantifier} }}");
            yield break;
        }

        var isOpen = view.Decide(subject, named.Name, use) is Decision.Allowed;
        var literal = Literal(subject, named.Name, operations, use);
        foreach (var operation in operations.Fields.ToList())
        {
            // Every operator where something is hidden of the value; elsewhere, and over relations, those that tell the most. Of a value that is open everywhere only the rows
            // that a relation leads to can be hidden, and one operator tells of them as much as another.
            if (isNear && !isOpen ? false : path.Hops == 2 || (!isNear && isOpen) ? operation.Name is not "eq" : operation.Name is not ("eq" or "neq" or "gt" or "contains"))
                continue;
            yield return Ask(operation.Name, $"{named.Name}: {{ {operation.Name}: {(operation.Type.Nullable is ListType ? $"[{literal}]" : literal)} }}");
        }

        if (view.Decide(subject, named.Name, use) is Decision.OnSomeRows)
            yield return Ask("eq shown", $"{named.Name}: {{ eq: {Literal(subject, named.Name, operations, use, isShown: true)} }}");
        if (!isNear)
            yield break;
        yield return Ask("eq null", $"{named.Name}: {{ eq: null }}");
        yield return Ask("neq null", $"{named.Name}: {{ neq: null }}");
        yield return Ask("or", $"or: [{{ {named.Name}: {{ eq: {literal} }} }}, {{ or: [] }}]");
        if (isOpen)
            yield break;
        yield return Ask("and", $"and: [{{ {named.Name}: {{ eq: {literal} }} }}]");
        yield return Ask("or in and", $"and: [{{ or: [{{ {named.Name}: {{ neq: {literal} }} }}] }}]");
        var inner = $"{named.Name}: {{ eq: $v }}";
        var json = literal.StartsWith('"') || char.IsDigit(literal[0]) || literal is "true" or "false" ? literal : $"\"{literal}\"";
        yield return With("variable", $"query ($v: {operations.Fields.Find("eq")!.Type}) ", $"{argument.Name}: {{ {path.Around(inner)} }}", $$"""{ "v": {{json}} }""");
        yield return With("default", $"query ($v: {operations.Fields.Find("eq")!.Type} = {literal}) ", $"{argument.Name}: {{ {path.Around(inner)} }}", null);
        if (path.Hops == 0)
            yield return With("whole variable", $"query ($w: {argument.Type}) ", $"{argument.Name}: $w", $$$"""{ "w": { "{{{named.Name}}}": { "eq": {{{json}}} } } }""");

        Position Ask(string form, string condition) => With(form, "", $"{argument.Name}: {{ {path.Around(condition)} }}", null);

        Position With(string form, string head, string arguments, string? variables) => new(
            $"filter {form} over {holder.Hops}+{path.Hops} of {field.Coordinate}", subject, named.Name, use, head + holder.Around(Listing(field, arguments)), variables);
    }

    private IEnumerable<Position> Orders(
        Wrapping holder, FieldDefinition field, ArgumentDefinition argument, Wrapping path, InputFieldDefinition named, string subject, bool isNear)
    {
        if (named.Type.Named is not EnumType)
            yield break;
        var isOpen = view.Decide(subject, named.Name, FieldUse.Order) is Decision.Allowed;
        foreach (var direction in (IEnumerable<string>)["ASC", "DESC"])
            yield return With(direction, "", $"{argument.Name}: [{{ {path.Around($"{named.Name}: {direction}")} }}]");
        if (!isNear)
            yield break;
        yield return Cursor("ASC");
        if (isOpen)
            yield break;
        yield return Cursor("DESC");
        yield return With("variable", "query ($d: SortEnumType!) ", $"{argument.Name}: [{{ {named.Name}: $d }}]", """{ "d": "DESC" }""");
        yield return With("default", "query ($d: SortEnumType = ASC) ", $"{argument.Name}: [{{ {named.Name}: $d }}]");
        yield return With("whole variable", $"query ($o: {argument.Type}) ", $"{argument.Name}: $o", $$"""{ "o": [{ "{{named.Name}}": "ASC" }] }""");
        Position Cursor(string direction) => new(
            $"cursor {direction} of {field.Coordinate}", subject, named.Name, FieldUse.Order,
            $"query ($after: String) {{ {field.Name}(first: 7, after: $after, {argument.Name}: [{{ {named.Name}: {direction} }}]) {{ edges {{ cursor node {{ __typename }} }} pageInfo {{ hasNextPage endCursor }} }} }}");

        Position With(string form, string head, string arguments, string? variables = null) => new(
            $"order {form} over {holder.Hops}+{path.Hops} of {field.Coordinate}", subject, named.Name, FieldUse.Order, head + holder.Around(Listing(field, arguments)), variables);
    }

    /// <summary>A field under arguments, with a selection that tells which rows there are and in which order.</summary>
    private string Listing(FieldDefinition field, string arguments)
    {
        if (field.Arguments.Contains("by"))
            return $"{field.Name}(by: [{OpenKey(field)}], {arguments}) {{ {Figures(field)} }}";
        var item = (FieldedType)Schema.GetType(OutputPaths.ItemOf(field))!;
        var shown = item.Fields.Contains("id") ? "id" : item.Fields.First(leaf => leaf.Type.Named.IsLeaf).Name;
        var total = OutputPaths.IsConnection(field) ? "totalCount " : "";
        return OutputPaths.Open(field, arguments).Replace("nodes {", total + "nodes {", StringComparison.Ordinal) + $"__typename {shown}" + OutputPaths.Close(field);
    }

    private IEnumerable<Position> Groups()
    {
        foreach (var field in Schema.QueryType!.Fields.Where(field => field.Arguments.Contains("by")))
        {
            var counted = Counted(field);
            var keyEnum = (EnumType)field.Arguments.Find("by")!.Type.Named;
            var group = (ObjectType)field.Type.Named;
            foreach (var key in keyEnum.Values.ToList())
            {
                var (owner, behind) = GroupNames.FieldOfKey(schema.Catalog, field, key.Name);
                Position Ask(string form, string document, string? variables = null) => new($"group {form} {key.Name}", owner.Name, behind, FieldUse.Group, document, variables);
                yield return Ask("by", $"{{ {field.Name}(by: [{key.Name}]) {{ {Figures(field)} }} }}");
                yield return Ask("by variable", $"query ($k: [{keyEnum.Name}!]!) {{ {field.Name}(by: $k) {{ {Figures(field)} }} }}", $$"""{ "k": ["{{key.Name}}"] }""");
                yield return Ask("by default", $"query ($k: {keyEnum.Name}! = {key.Name}) {{ {field.Name}(by: [$k]) {{ {Figures(field)} }} }}");
                if (OpenKey(field) != key.Name)
                    yield return Ask("with another key", $"{{ {field.Name}(by: [{OpenKey(field)}, {key.Name}]) {{ {Figures(field)} }} }}");
                if (field.Arguments.Contains("having"))
                    yield return Ask("having", $"{{ {field.Name}(by: [{key.Name}], having: {{ count: {{ gte: 10 }} }}) {{ {Figures(field)} }} }}");
                foreach (var shown in ((ObjectType)group.Fields.Find("key")!.Type.Named).Fields.Where(shown => GroupNames.FieldOfKey(shown.Name, owner) == behind))
                    yield return Ask("shown", $"{{ {field.Name}(by: [{key.Name}]) {{ key {{ {paths.Selection(shown)} }} {Figures(field)} }} }}");
            }

            foreach (var figure in group.Fields.Where(figure => figure.Name is not ("key" or "suppressed")))
            {
                var behind = FieldOfFigure(field, figure.Name);
                yield return new($"figure {figure.Name}", counted.Name, behind, FieldUse.Aggregate, $"{{ {field.Name}(by: [{OpenKey(field)}]) {{ {figure.Name} }} }}");
                yield return new($"figure alias {figure.Name}", counted.Name, behind, FieldUse.Aggregate, $"{{ {field.Name}(by: [{OpenKey(field)}]) {{ a: {figure.Name} suppressed }} }}");
            }

            if (field.Arguments.Find("having")?.Type.Named is not InputObjectType having)
                continue;
            foreach (var figure in having.Fields.Where(figure => figure.Name is not ("and" or "or")))
            {
                foreach (var operation in ((InputObjectType)figure.Type.Named).Fields.ToList())
                {
                    var value = operation.Type.Nullable is ListType ? "[10]" : "10";
                    foreach (var (form, condition) in (IEnumerable<(string, string)>)[("", "{0}"), (" in and", "and: [{{ {0} }}]"), (" in or", "or: [{{ {0} }}]")])
                    {
                        yield return new(
                            $"having {figure.Name} {operation.Name}{form}", counted.Name, FieldOfFigure(field, figure.Name), FieldUse.Aggregate,
                            $"{{ {field.Name}(by: [{OpenKey(field)}], having: {{ {string.Format(CultureInfo.InvariantCulture, condition, $"{figure.Name}: {{ {operation.Name}: {value} }}")} }}) {{ {Figures(field)} }} }}");
                    }
                }
            }
        }
    }

    private CatalogType Counted(FieldDefinition field) => GroupNames.CountedBy(schema.Catalog, field);

    private string FieldOfFigure(FieldDefinition field, string figure) => GroupNames.FieldOfFigure(figure, Counted(field))
        ?? throw new InvalidOperationException($"Nobody said which field the figure {figure} of {field.Coordinate} is made of: say it in {nameof(GroupNames)}.");

    /// <summary>The first key that the view may group by; any where it may by none.</summary>
    private string OpenKey(FieldDefinition field)
    {
        var keys = ((EnumType)field.Arguments.Find("by")!.Type.Named).Values;
        return (keys.FirstOrDefault(key => GroupNames.FieldOfKey(schema.Catalog, field, key.Name) is var (owner, behind) && view.Decide(owner.Name, behind, FieldUse.Group) is not Decision.Denied) ?? keys[0]).Name;
    }

    /// <summary>The figures that the view may see, and whether a group is suppressed.</summary>
    private string Figures(FieldDefinition field)
    {
        var figures = ((ObjectType)field.Type.Named).Fields.Where(figure => figure.Name is not ("key" or "suppressed")).Select(figure => figure.Name)
            .Where(figure => view.Decide(Counted(field).Name, FieldOfFigure(field, figure), FieldUse.Aggregate) is not Decision.Denied);
        return string.Join(' ', figures.Append("suppressed"));
    }

    /// <summary>A value to compare with: one that a row has whose value is hidden, or one of any row.</summary>
    private string Literal(string type, string field, InputObjectType operations, FieldUse use, bool isShown = false)
    {
        var map = RegisterSchema.Model.FindField(type, field);
        if (map is IdMap)
            return $"\"{idOf(schema.Catalog.ImplementersOf(type).FirstOrDefault()?.Name ?? type, 1)}\"";
        var column = columns.Of(type, field) is [var only, ..] ? only : null;
        var keys = rows.Shown(type);
        if (view.Decide(type, field, use) is Decision.OnSomeRows some)
            keys = rows.Of(some, isShown);
        var value = column is null ? null : keys.Select(key => database.Read(column, key)).FirstOrDefault(found => found is not null);
        var wanted = operations.Fields.Find("eq")!.Type.Named;
        return (value, wanted) switch
        {
            (Enum found, _) => SchemaNames.EnumValueOf(found.ToString()),
            (null, EnumType enumType) => enumType.Values[0].Name,
            (null, { Name: "String" or "ID" }) => "\"x\"",
            (null, { Name: "Date" }) => "\"2026-01-01\"",
            (null, { Name: "DateTime" }) => "\"2026-01-01T00:00:00Z\"",
            (null, { Name: "Boolean" }) => "true",
            (null, _) => "1",
            (DateOnly date, _) => $"\"{date:yyyy-MM-dd}\"",
            (DateTime time, _) => $"\"{time:yyyy-MM-ddTHH:mm:ssZ}\"",
            (DateTimeOffset time, _) => $"\"{time.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}\"",
            (Domain.Clients.Bsn bsn, _) => $"\"{bsn.Value}\"",
            (bool flag, _) => flag ? "true" : "false",
            (string text, _) => JsonSerializer.Serialize(text),
            (IFormattable number, _) => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"No literal for {type}.{field}."),
        };
    }
}
