using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Purposes;

namespace Almere.SociaalData.Access.Policies;

/// <summary>A policy whose names are known, before it is checked as a whole.</summary>
internal sealed record PolicyDraft(SchemaCatalog Catalog, PurposeRegister Purposes, IReadOnlyList<Role> Roles)
{
    public IEnumerable<Grant> Grants => Roles.SelectMany(role => role.Grants);

    /// <summary>The roles that everyone holds.</summary>
    public IEnumerable<Role> OfEveryone => Roles.Where(role => role.Holders is RoleHolders.Everyone);
}
