using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Grants;

/// <summary>Reads one grant and works it out: one for each type that it is on, and one more for each of its cells.</summary>
internal sealed class GrantReader(string role, int number, SchemaCatalog catalog, PurposeRegister purposes, List<PolicyProblem> problems)
{
    private static readonly Dictionary<string, Classification> Classifications =
        Enum.GetValues<Classification>().ToDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public IEnumerable<Grant> Read(JsonValue item)
    {
        var fields = JsonFields.Of(item, "a grant", problems);
        var types = Known(fields.Texts(fields.Required("on", "the type, or the list of types, that it is about"), "on"), "type", catalog.Types.Select(type => type.Name));
        var names = fields.Texts(fields.Optional("fields"), "fields");
        var classes = Known(fields.Texts(fields.Optional("classifications"), "classifications"), "classification", Classifications.Keys);
        var words = ReadUse(fields);
        var rows = ReadRows(fields.OptionalText("rows"));
        var cells = fields.List(fields.Optional("cells"), "cells").Select(ReadCells).ToList();
        var purposeIds = Known(fields.Texts(fields.Optional("purpose"), "purpose"), "purpose", purposes.Ids);
        var ground = fields.RequiredText("ground", "the legal ground of the grant");
        var from = fields.OptionalDate("from");
        var to = fields.OptionalDate("to");
        fields.RefuseLeftovers();
        if (from > to) problems.Add(new(fields.Place, $"The grant ends ({to:yyyy-MM-dd}) before it begins ({from:yyyy-MM-dd})."));
        if (names is [] && classes is [] && cells is [])
            problems.Add(new(fields.Place, "The grant opens no field: name \"fields\", \"classifications\" or \"cells\". All fields but some can't be granted."));
        if (ground is null || words is null) yield break;
        var whole = new Grant(
            $"{role}#{number}", role, Type: "", Fields: [], UseWords.Open(words), [rows], [.. purposeIds.Select(id => id.Value)], ground.Value, from, to, fields.Place);
        foreach (var type in types.Select(located => catalog.Find(located.Value)!))
        {
            var chosen = ByName(type, names).Concat(ByClassification(type, classes)).Distinct(StringComparer.Ordinal).ToList();
            if (chosen is not []) yield return whole with { Type = type.Name, Fields = chosen };
            foreach (var (cell, i) in cells.Select((cell, i) => (cell, i)))
            {
                var masked = ByName(type, cell.Fields).ToList();
                if (masked is not []) yield return whole with { Name = $"{whole.Name}.{i + 1}", Type = type.Name, Fields = masked, Rows = [rows, cell.Rows], Place = cell.Place };
            }
        }
    }

    private List<string>? ReadUse(JsonFields fields)
    {
        var value = fields.Required("use", $"one or more of {string.Join(", ", UseWords.All)}");
        var words = Known(fields.Texts(value, "use"), "use", UseWords.All).Select(word => word.Value).ToList();
        if (words is []) return null;
        if (UseWords.Refusal(words) is { } refusal) problems.Add(new(value!.Place, refusal));
        return words;
    }

    private Cells ReadCells(JsonValue item)
    {
        var fields = JsonFields.Of(item, "cells", problems);
        var names = fields.Texts(fields.Required("fields", "the fields that are readable on some of the rows"), "fields");
        var rows = ReadRows(fields.RequiredText("rows", "the scope of the rows that they are readable on"));
        fields.RefuseLeftovers();
        return new(fields.Place, names, rows);
    }

    /// <summary>An unknown scope is reported, and read as no row.</summary>
    private string ReadRows(Located<string>? rows) => rows is null ? RowScopes.All : Known([rows], "row scope", RowScopes.Names) is [var known] ? known.Value : RowScopes.None;

    private IEnumerable<string> ByName(CatalogType type, IReadOnlyList<Located<string>> names)
    {
        foreach (var name in names)
        {
            if (type.Field(name.Value) is not null) yield return name.Value;
            else problems.Add(new(name.Place, $"{type.Name} has no field \"{name.Value}\". {NearestName.Offer(name.Value, type.Fields.Select(offered => offered.Name))}"));
        }
    }

    private IEnumerable<string> ByClassification(CatalogType type, IReadOnlyList<Located<string>> classes)
    {
        foreach (var word in classes)
        {
            var matching = type.Fields.Where(offered => offered.Classification == Classifications[word.Value]).Select(offered => offered.Name).ToList();
            if (matching is []) problems.Add(new(word.Place, $"{type.Name} has no field that is classified {word.Value}; leave the word or the type out."));
            foreach (var name in matching) yield return name;
        }
    }

    /// <summary>The names that are known; the others are reported.</summary>
    private List<Located<string>> Known(IReadOnlyList<Located<string>> names, string what, IEnumerable<string> known)
    {
        var all = known.ToList();
        foreach (var name in names.Where(name => !all.Contains(name.Value)))
            problems.Add(new(name.Place, $"There is no {what} \"{name.Value}\". {NearestName.Offer(name.Value, all)}"));
        return [.. names.Where(name => all.Contains(name.Value)).DistinctBy(name => name.Value)];
    }

    private sealed record Cells(SourcePlace Place, IReadOnlyList<Located<string>> Fields, string Rows);
}
