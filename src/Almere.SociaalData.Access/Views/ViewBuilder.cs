using System.Buffers.Text;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Views;

/// <summary>Adds grants up to a view: for each field and use the rows that some grant opens, and for each type and use the union of those.</summary>
internal static class ViewBuilder
{
    /// <param name="catalog">The schema.</param>
    /// <param name="roles">The roles of the caller, that of everyone included.</param>
    /// <param name="holds">Which of their grants count.</param>
    /// <param name="denial">Says why a field is denied.</param>
    public static AccessView Build(SchemaCatalog catalog, IReadOnlyList<Role> roles, Func<Grant, bool> holds, Func<FieldQuestion, string> denial)
    {
        var grants = roles.SelectMany(role => role.Grants).Where(holds).ToList();
        var fields = FieldsOf(catalog, grants);
        var rows = RowsOf(catalog, grants);
        var decisions = fields.ToFrozenDictionary(entry => entry.Key, entry => Decide(catalog, entry.Key, entry.Value, rows));
        return new(
            catalog,
            decisions,
            rows.ToFrozenDictionary(entry => entry.Key, entry => ToRule(catalog, entry.Key.Type, entry.Value)),
            denial,
            [.. grants.Select(ToViewGrant)],
            FiguresOf(catalog, roles, holds),
            FingerprintOf(fields, roles, holds, catalog));
    }

    private static Dictionary<FieldQuestion, Opened> FieldsOf(SchemaCatalog catalog, List<Grant> grants)
    {
        var fields = new Dictionary<FieldQuestion, Opened>();
        foreach (var grant in grants)
        {
            foreach (var type in catalog.ImplementersOf(grant.Type).Prepend(catalog.Find(grant.Type)!))
            {
                foreach (var question in grant.Fields.SelectMany(field => grant.Uses.Select(use => new FieldQuestion(type.Name, field, use))))
                {
                    var before = fields.GetValueOrDefault(question, new([], RowSet.Empty));
                    var opened = RowSet.Of([RowTerm.Of(grant.Rows)]);
                    if (!opened.IsEmpty) fields[question] = new([.. before.Grants, grant.Name], before.Rows.Union(opened));
                }
            }
        }

        return fields;
    }

    private static Dictionary<(string Type, FieldUse Use), RowSet> RowsOf(SchemaCatalog catalog, List<Grant> grants)
    {
        var rows = new Dictionary<(string Type, FieldUse Use), RowSet>();
        foreach (var grant in grants)
        {
            var term = RowTerm.Of(grant.Rows);
            var granted = catalog.Find(grant.Type)!;
            foreach (var use in grant.Uses)
            {
                Add(granted.Name, use, term);
                foreach (var implementer in catalog.ImplementersOf(granted.Name)) Add(implementer.Name, use, term);
                // The rows of an interface are those of all that implement it, each restricted to its own.
                foreach (var name in granted.Interfaces.Where(name => catalog.Find(name) is not null)) Add(name, use, term with { OnlyType = granted.Name });
            }
        }

        return rows;

        void Add(string type, FieldUse use, RowTerm term) => rows[(type, use)] = rows.GetValueOrDefault((type, use), RowSet.Empty).Union(RowSet.Of([term]));
    }

    private static Decision Decide(SchemaCatalog catalog, FieldQuestion question, Opened opened, Dictionary<(string Type, FieldUse Use), RowSet> rows)
    {
        var grant = string.Join(" + ", opened.Grants.Distinct());
        var shown = Shown(question.Use).Select(use => rows.GetValueOrDefault((question.Type, use), RowSet.Empty)).Aggregate((left, right) => left.Union(right));
        if (opened.Rows.Covers(shown)) return new Decision.Allowed(grant);
        return catalog.Find(question.Type)!.Entity is { } entity
            ? new Decision.OnSomeRows(grant, opened.Rows.ToExpression(entity, catalog))
            : new Decision.Denied($"{question.Type} has no rows of its own, so {question.Field} can't be granted on some of them.");
    }

    /// <summary>The uses whose rows a field is used on: those of lists for a list, those of figures for figures.</summary>
    private static IReadOnlyList<FieldUse> Shown(FieldUse use) => use switch
    {
        FieldUse.Read or FieldUse.Filter or FieldUse.Order => [FieldUse.Read],
        FieldUse.Group or FieldUse.Aggregate => [FieldUse.Aggregate],
        _ => [FieldUse.Aggregate, FieldUse.FilterFigures],
    };

    private static RowRule ToRule(SchemaCatalog catalog, string type, RowSet rows) => rows switch
    {
        { IsEmpty: true } => new RowRule.None($"No grant opens any row of {type}."),
        { IsAll: true } => RowRule.All.Rule,
        _ when catalog.Find(type)!.Entity is { } entity => new RowRule.Where(rows.ToExpression(entity, catalog)),
        _ => new RowRule.None($"{type} has no rows of its own."),
    };

    /// <summary>Figures are exact only when every role that contributes anything about persons has them exact: the more careful role decides.</summary>
    private static FigurePrecision FiguresOf(SchemaCatalog catalog, IReadOnlyList<Role> roles, Func<Grant, bool> holds)
    {
        var contributing = roles.Where(role => role.Grants.Any(grant => holds(grant) && catalog.Find(grant.Type)!.AboutPersons)).ToList();
        return contributing is not [] && contributing.All(role => role.Figures is FigurePrecision.Exact) ? FigurePrecision.Exact : FigurePrecision.Controlled;
    }

    private static ViewGrant ToViewGrant(Grant grant)
    {
        var scopes = grant.Rows.Where(scope => scope != RowScopes.All).ToList();
        return new(grant.Type, grant.Fields, scopes is [] ? null : string.Join(" and ", scopes), grant.Uses, !grant.Uses.Contains(FieldUse.Read));
    }

    /// <summary>What the view opens, written in one way only, and hashed: 22 characters of base64url over 128 bits of SHA-256.</summary>
    private static string FingerprintOf(Dictionary<FieldQuestion, Opened> fields, IReadOnlyList<Role> roles, Func<Grant, bool> holds, SchemaCatalog catalog)
    {
        var lines = fields
            .Select(entry => $"{entry.Key.Type}.{entry.Key.Field} {entry.Key.Use} {entry.Value.Rows.Text} {string.Join(',', entry.Value.Grants.Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal)
            .Append($"figures {FiguresOf(catalog, roles, holds)}");
        return Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))).AsSpan(0, 16));
    }

    /// <summary>What grants together open for one field and use.</summary>
    private sealed record Opened(IReadOnlyList<string> Grants, RowSet Rows);
}
