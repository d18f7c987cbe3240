using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Grants;

namespace Almere.SociaalData.Access.Views;

/// <summary>Says why a field is denied: to a caller, and in a decision log. It looks at the caller's own roles only.</summary>
internal static class Denial
{
    public static string Of(FieldQuestion question, IReadOnlyList<Role> roles, string? purpose, DateOnly day, SchemaCatalog catalog)
    {
        var act = question.Use switch
        {
            FieldUse.FilterFigures => "filter figures by",
            FieldUse.Group => "group by",
            FieldUse.Order => "order by",
            FieldUse.Filter => "filter by",
            FieldUse.Aggregate => "aggregate",
            _ => "read",
        };
        var subject = $"{act} {question.Type}.{question.Field}";
        if (catalog.Find(question.Type)?.Field(question.Field) is null) return $"There is no right to {subject}.";
        var purposes = roles
            .SelectMany(role => role.Grants)
            .Where(grant => grant.HoldsOn(day) && grant.Fields.Contains(question.Field) && grant.Uses.Contains(question.Use))
            .Where(grant => grant.Type == question.Type || catalog.Find(question.Type)!.Interfaces.Contains(grant.Type))
            .SelectMany(grant => grant.Purposes)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(id => $"\"{id}\"")
            .ToList();
        return purposes is []
            ? $"None of your roles may {subject}."
            : $"Your roles may {subject} only for purpose {string.Join(" or ", purposes)}{(purpose is null ? "; choose one" : $", not for \"{purpose}\"")}.";
    }
}
