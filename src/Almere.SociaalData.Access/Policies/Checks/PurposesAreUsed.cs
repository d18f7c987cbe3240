using Almere.SociaalData.Access.Files;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>A purpose that no grant names is a leftover of the register.</summary>
internal static class PurposesAreUsed
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft)
    {
        var used = draft.Grants.SelectMany(grant => grant.Purposes).ToHashSet(StringComparer.Ordinal);
        return draft.Purposes.Entries
            .Where(entry => !used.Contains(entry.Value.Id))
            .Select(entry => new PolicyProblem(entry.Place, $"No grant names purpose \"{entry.Value.Id}\". Take it out, or grant for it."));
    }
}
