using Almere.SociaalData.Domain.Organisations;

namespace Almere.SociaalData.Access.Grants;

/// <summary>Which organisations may hold a role.</summary>
public abstract record RoleHolders
{
    private protected RoleHolders()
    {
    }

    /// <summary>Whoever signed in holds it, on top of the roles of the token.</summary>
    public sealed record Everyone : RoleHolders;

    /// <summary>Organisations of these kinds, and these organisations by code.</summary>
    public sealed record Organisations(IReadOnlyList<OrganisationKind> Kinds, IReadOnlyList<string> Codes) : RoleHolders;

    /// <summary>Whether an organisation may hold the role by way of a token.</summary>
    public bool Include(string organisation, OrganisationKind kind) =>
        this is Organisations named && (named.Kinds.Contains(kind) || named.Codes.Contains(organisation));
}
