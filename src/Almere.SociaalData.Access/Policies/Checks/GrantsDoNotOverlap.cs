using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>
/// Within a role, one line says what may be done with a field: when two lines open the same field of the same type for the same use, purpose and
/// day, one on rows that the other opens too, somebody who strikes out the one would believe that the field is closed.
/// </summary>
internal static class GrantsDoNotOverlap
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft)
    {
        foreach (var role in draft.Roles)
        {
            foreach (var (grant, i) in role.Grants.Select((grant, i) => (grant, i)))
            {
                foreach (var earlier in role.Grants.Take(i))
                {
                    if (draft.Catalog.Find(grant.Type)!.Interfaces.Contains(earlier.Type) || draft.Catalog.Find(earlier.Type)!.Interfaces.Contains(grant.Type) || grant.Type == earlier.Type)
                    {
                        if (Overlap(earlier, grant) is { } overlap) yield return overlap;
                    }
                }
            }
        }
    }

    private static PolicyProblem? Overlap(Grant earlier, Grant grant)
    {
        var fields = earlier.Fields.Intersect(grant.Fields).ToList();
        var uses = earlier.Uses.Intersect(grant.Uses).ToList();
        if (fields is [] || uses is [] || !ShareAPurpose(earlier, grant) || !ShareADay(earlier, grant)) return null;
        var (before, after) = (RowTerm.Of(earlier.Rows), RowTerm.Of(grant.Rows));
        if (!before.Covers(after) && !after.Covers(before)) return null;
        return new(
            grant.Place,
            $"{grant.Type}.{fields[0]} is already opened ({string.Join(", ", uses).ToLowerInvariant()}) by grant {earlier.Name} on line {earlier.Place.Line}, on rows that this grant shares. Keep one of them.");
    }

    private static bool ShareAPurpose(Grant left, Grant right) => left.Purposes is [] || right.Purposes is [] || left.Purposes.Intersect(right.Purposes).Any();

    private static bool ShareADay(Grant left, Grant right) =>
        (left.From ?? DateOnly.MinValue) <= (right.To ?? DateOnly.MaxValue) && (right.From ?? DateOnly.MinValue) <= (left.To ?? DateOnly.MaxValue);
}
