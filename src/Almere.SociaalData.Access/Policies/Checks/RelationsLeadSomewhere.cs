using Almere.SociaalData.Access.Files;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>A relation that leads to a type of which the role may use nothing is a leftover, or a grant was forgotten.</summary>
internal static class RelationsLeadSomewhere
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft)
    {
        foreach (var role in draft.Roles)
        {
            var reached = role.Grants.Concat(draft.OfEveryone.SelectMany(everyone => everyone.Grants)).Select(grant => grant.Type).ToHashSet(StringComparer.Ordinal);
            foreach (var grant in role.Grants)
            {
                foreach (var name in grant.Fields)
                {
                    if (draft.Catalog.Find(grant.Type)!.Field(name)!.Target is not { } target || draft.Catalog.Find(target) is not { } type) continue;
                    if (reached.Contains(target) || type.Interfaces.Any(reached.Contains) || draft.Catalog.ImplementersOf(target).Any(implementer => reached.Contains(implementer.Name))) continue;
                    yield return new(grant.Place, $"{grant.Type}.{name} leads to {target}, of which role \"{role.Name}\" may use nothing. Grant a field of {target}, or leave {name} out.");
                }
            }
        }
    }
}
