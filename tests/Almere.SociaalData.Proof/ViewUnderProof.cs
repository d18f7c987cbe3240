using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Proof.Data;

namespace Almere.SociaalData.Proof;

/// <summary>A role under one of its purposes, or under none, as a caller of some organisation holds it.</summary>
/// <param name="Role">The role; null for whoever signed in.</param>
/// <param name="Purpose">The id of the purpose; null for none.</param>
internal sealed record ViewUnderProof(string? Role, string? Purpose)
{
    public string Name => $"{Role ?? "everyone"}{(Purpose is null ? "" : $" for {Purpose}")}";

    /// <summary>Every role of a policy with each of its purposes; and without one where it could choose.</summary>
    public static IEnumerable<ViewUnderProof> Of(AccessPolicy policy)
    {
        yield return new(null, null);
        foreach (var role in policy.Roles.Where(role => role.Holders is not RoleHolders.Everyone))
        {
            var purposes = policy.PurposesOf([role.Name], ProofDatabase.Today);
            if (purposes.Count != 1)
                yield return new(role.Name, null);
            foreach (var purpose in purposes)
                yield return new(role.Name, purpose.Id);
        }
    }

    /// <summary>The caller, of the first organisation that may hold the role.</summary>
    public (Caller Caller, CallerScope Scope) CallerOf(AccessPolicy policy, int skip = 0)
    {
        var (code, id, municipality) = ProofRows.Callers.Where(one => Role is null || policy.FindRole(Role)!.Holders.Include(one.Code, one.Kind)).Skip(skip)
            .Select(one => (one.Code, one.Id, one.Municipality)).First();
        var purpose = Purpose is null ? null : policy.FindPurpose(Purpose);
        string[] roles = Role is null ? [] : [Role];
        return (new(code, "proof", roles, policy.PurposesOf(roles, ProofDatabase.Today), purpose),
            new() { OrganisationId = id, MunicipalityId = municipality, Today = ProofDatabase.Today });
    }
}
