using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Persons that the caller's organisation helps today: whom it has to be able to call and to write to.</summary>
internal static class CurrentClients
{
    public static RowScope Scope { get; } = new(
        "currentClients",
        "Persons with a trajectory of the caller's own organisation that is asked for, waited for or under way today.",
        [
            RowScope.Of<Client>((client, caller) => client.Trajectories.Any(trajectory =>
                trajectory.ProviderId == caller.OrganisationId && (trajectory.EndedOn == null || trajectory.EndedOn >= caller.Today))),
        ]);
}
