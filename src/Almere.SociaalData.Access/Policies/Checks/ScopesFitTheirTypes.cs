using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>A row scope says something about some entities only.</summary>
internal static class ScopesFitTheirTypes
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft)
    {
        foreach (var grant in draft.Grants)
        {
            var entity = draft.Catalog.Find(grant.Type)!.Entity;
            foreach (var scope in grant.Rows.Select(RowScopes.Find).OfType<RowScope>())
            {
                if (entity is null)
                    yield return new(grant.Place, $"{grant.Type} has no rows of its own, so \"{scope.Name}\" can't narrow it; only \"{RowScopes.All}\" fits.");
                else if (scope.RuleFor(entity) is null)
                    yield return new(grant.Place, $"Row scope \"{scope.Name}\" says nothing about {grant.Type}; it fits {string.Join(", ", scope.Entities.Select(type => type.Name))}.");
            }
        }
    }
}
