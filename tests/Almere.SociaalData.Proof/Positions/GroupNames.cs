using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Proof.Positions;

/// <summary>Which field a key or figure of groups is made of, told from its name: said here once more, so that a slip in the gateway's own list shows.</summary>
internal static class GroupNames
{
    private static readonly Dictionary<string, string> Keys = new() { ["AGE_BAND"] = "birthYear", ["ageBand"] = "birthYear", ["period"] = "requestedOn" };
    private static readonly Dictionary<string, string> Figures = new() { ["count"] = "id", ["clients"] = "client" };

    /// <summary>The type that a field of figures counts.</summary>
    public static CatalogType CountedBy(SchemaCatalog catalog, FieldDefinition groups) => catalog.Find(groups.Type.Named.Name[..^"Group".Length])!;

    /// <summary>The field behind a key: one of what is counted, or of the person that it is about.</summary>
    public static (CatalogType Owner, string Field) FieldOfKey(SchemaCatalog catalog, FieldDefinition groups, string key)
    {
        var counted = CountedBy(catalog, groups);
        if (FieldOfKey(key, counted) is { } own)
            return (counted, own);
        return counted.Field("client") is not null && catalog.Find("Client") is { } person && FieldOfKey(key, person) is { } theirs
            ? (person, theirs)
            : throw new InvalidOperationException($"Nobody said which field the key {key} of {groups.Coordinate} is made of: say it in {nameof(GroupNames)}.");
    }

    /// <summary>The field behind a key, by the value of the enum or by the field that shows it; null where nobody said so.</summary>
    public static string? FieldOfKey(string key, CatalogType counted)
    {
        var camel = string.Concat(key.Split('_').Select((word, i) => word.Any(char.IsLower) ? word : i == 0 ? word.ToLowerInvariant() : char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
        if (Keys.TryGetValue(key, out var said))
            return counted.Field(said)?.Name;
        if (counted.Field(camel) is not null)
            return camel;
        // REQUESTED_MONTH, STARTED_YEAR: a period of a date.
        return key.Split('_') is [var moment, "MONTH" or "QUARTER" or "YEAR"] && counted.Field(moment.ToLowerInvariant() + "On") is { } date ? date.Name : null;
    }

    /// <summary>The field behind a figure; null where nobody said so.</summary>
    public static string? FieldOfFigure(string figure, CatalogType counted)
    {
        if (Figures.TryGetValue(figure, out var said))
            return said;
        foreach (var prefix in (IEnumerable<string>)["average", "median", "total"])
        {
            if (figure.StartsWith(prefix, StringComparison.Ordinal) && counted.Field(char.ToLowerInvariant(figure[prefix.Length]) + figure[(prefix.Length + 1)..]) is { } field)
                return field.Name;
        }

        return null;
    }
}
