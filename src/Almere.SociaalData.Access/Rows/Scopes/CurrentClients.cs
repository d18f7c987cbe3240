using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Persons that the caller's organisation helps today: whom it has to be able to call and to write to.</summary>
internal static class CurrentClients
{
    public static RowScope Scope { get; } = new(
        "currentClients",
        "Persons with a trajectory of the caller's own organisation that is asked for, waited for or under way today.",
        [
            // Without an end date a trajectory may still be over: then its status says so.
            RowScope.Of<Client>((client, caller) => client.Trajectories.Any(trajectory =>
                trajectory.ProviderId == caller.OrganisationId
                && trajectory.Status != TrajectoryStatus.Completed && trajectory.Status != TrajectoryStatus.Stopped
                && (trajectory.EndedOn == null || trajectory.EndedOn >= caller.Today))),
        ]);
}
