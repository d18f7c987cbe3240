using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Access.Policies.Checks;

/// <summary>What everybody who signed in may read is open data, and not about persons.</summary>
internal static class EveryoneReadsOpenDataOnly
{
    public static IEnumerable<PolicyProblem> Check(PolicyDraft draft) =>
        from grant in draft.OfEveryone.SelectMany(role => role.Grants)
        let type = draft.Catalog.Find(grant.Type)!
        from name in grant.Fields
        where type.AboutPersons || type.Field(name)!.Classification is not Classification.Open
        select new PolicyProblem(grant.Place, $"{grant.Type}.{name} is not open data, so not for everyone. Grant it in the files of the roles that need it.");
}
