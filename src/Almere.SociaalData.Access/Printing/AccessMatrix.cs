using System.Text;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Printing;

/// <summary>
/// Prints a policy as the document that the privacy officer signs, <c>schema/access.md</c>: first who may do what with each field, then every grant with its rows, purpose,
/// period and ground. It depends on the files alone, not on the day, so it changes only when they do.
/// </summary>
public static class AccessMatrix
{
    /// <summary>The policy in Markdown, with line feeds and a final one.</summary>
    public static string Print(AccessPolicy policy)
    {
        var page = new StringBuilder();
        page.Append(
            """
            # Who may do what

            Printed from the role files in `schema/access`; don't edit it. A field without a mark is closed to that role.

            **R** read · **F** filter and **O** order a list · **G** group figures by it · **A** aggregate it into figures · **W** filter figures by it (where).
            Behind a mark stands the number of the grant in the role's file; a number with a point is about cells, readable on some of the rows only.
            What everyone may do comes on top of every role. Grants may have ended or not have begun: see their period below.


            """);
        foreach (var type in policy.Catalog.Types) PrintType(page, policy, type);
        PrintRoles(page, policy);
        PrintScopes(page);
        PrintPurposes(page, policy);
        return page.ToString().ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
    }

    private static void PrintType(StringBuilder page, AccessPolicy policy, CatalogType type)
    {
        var roles = policy.Roles.Where(role => Concerning(role, type).Any()).ToList();
        page.AppendLine($"## {type.Name}").AppendLine();
        if (type.AboutPersons) page.AppendLine("About persons: every grant has a purpose, and figures are subject to disclosure control.").AppendLine();
        if (type.Interfaces.Where(name => policy.Catalog.Find(name) is not null).ToList() is [_, ..] interfaces)
            page.AppendLine($"What is granted on {string.Join(", ", interfaces)} holds here too.").AppendLine();
        if (roles is [])
        {
            page.AppendLine("Closed to every role.").AppendLine();
            return;
        }

        page.AppendLine($"| field | classification | {string.Join(" | ", roles.Select(role => role.Name))} |");
        page.AppendLine($"| --- | --- |{string.Concat(roles.Select(_ => " --- |"))}");
        foreach (var offered in type.Fields)
        {
            var cells = roles.Select(role => string.Join(" ", Concerning(role, type).Where(grant => grant.Fields.Contains(offered.Name)).Select(Mark)));
            page.AppendLine($"| {offered.Name} | {offered.Classification.ToString().ToLowerInvariant()} | {string.Join(" | ", cells)} |");
        }

        page.AppendLine();
    }

    private static void PrintRoles(StringBuilder page, AccessPolicy policy)
    {
        page.AppendLine("# Roles and their grants").AppendLine();
        foreach (var role in policy.Roles)
        {
            page.AppendLine($"## {role.Name}: {role.Title} ({role.Term})").AppendLine();
            page.AppendLine(role.About).AppendLine();
            page.AppendLine($"- Held by {Holders(role.Holders)}.");
            page.AppendLine(role.Figures is FigurePrecision.Exact ? $"- Figures on persons are exact: {role.FiguresGround}" : "- Figures on persons are subject to disclosure control.");
            page.AppendLine();
            page.AppendLine("| grant | type | fields | use | rows | purpose | period | ground |");
            page.AppendLine("| --- | --- | --- | --- | --- | --- | --- | --- |");
            foreach (var grant in role.Grants)
            {
                page.AppendLine(
                    $"| {Number(grant)} | {grant.Type} | {string.Join(", ", grant.Fields)} | {Uses(grant)} | {string.Join(" and ", grant.Rows.Distinct())} "
                    + $"| {string.Join(", ", grant.Purposes)} | {Period(grant)} | {Escaped(grant.Ground)} |");
            }

            page.AppendLine();
        }
    }

    private static void PrintScopes(StringBuilder page)
    {
        page.AppendLine("# Rows").AppendLine();
        page.AppendLine($"- `{RowScopes.All}`: every row.");
        page.AppendLine($"- `{RowScopes.None}`: no row; the grant stands on paper and opens nothing.");
        foreach (var scope in RowScopes.OfRegisters)
            page.AppendLine($"- `{scope.Name}`: {scope.Meaning} Fits {string.Join(", ", scope.Entities.Select(entity => entity.Name))}.");
        page.AppendLine();
    }

    private static void PrintPurposes(StringBuilder page, AccessPolicy policy)
    {
        page.AppendLine("# Purposes").AppendLine();
        page.AppendLine("| purpose | title | term | legal basis | register |");
        page.AppendLine("| --- | --- | --- | --- | --- |");
        foreach (var purpose in policy.Purposes)
            page.AppendLine($"| {purpose.Id} | {Escaped(purpose.Title)} | {Escaped(purpose.Term)} | {Escaped(purpose.LegalBasis)} | {purpose.Uri.OriginalString} |");
    }

    /// <summary>The grants of a role that open something of a type, those on its interfaces included.</summary>
    private static IEnumerable<Grant> Concerning(Role role, CatalogType type) => role.Grants.Where(grant => grant.Type == type.Name || type.Interfaces.Contains(grant.Type));

    private static string Mark(Grant grant) => $"{string.Concat(grant.Uses.Select(Letter))} {Number(grant)}";

    private static string Number(Grant grant) => grant.Name[(grant.Name.IndexOf('#', StringComparison.Ordinal) + 1)..];

    private static string Letter(FieldUse use) => use is FieldUse.FilterFigures ? "W" : use.ToString()[..1];

    private static string Uses(Grant grant) => string.Concat(grant.Uses.Select(Letter));

    private static string Period(Grant grant) => (grant.From, grant.To) switch
    {
        (null, null) => "",
        ({ } from, null) => $"from {from:yyyy-MM-dd}",
        (null, { } to) => $"to {to:yyyy-MM-dd}",
        ({ } from, { } to) => $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
    };

    private static string Holders(RoleHolders holders) => holders switch
    {
        RoleHolders.Organisations named => string.Join(", ", named.Kinds.Select(kind => $"any {kind}").Concat(named.Codes)),
        _ => "everyone who signed in",
    };

    /// <summary>A bar would end the table's cell.</summary>
    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
