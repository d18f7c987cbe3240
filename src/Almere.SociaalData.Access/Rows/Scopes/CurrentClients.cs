using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Persons that the caller's organisation helps today: whom it has to be able to call and to write to, and under some laws to name by BSN.</summary>
internal static class CurrentClients
{
    // Without an end date a trajectory may still be over: then its status says so.
    public static IReadOnlyList<RowScope> Scopes { get; } =
    [
        new(
            "currentClients",
            "Persons with a trajectory of the caller's own organisation that is asked for, waited for or under way today.",
            [
                RowScope.Of<Client>((client, caller) => client.Trajectories.Any(trajectory =>
                    trajectory.ProviderId == caller.OrganisationId
                    && trajectory.Status != TrajectoryStatus.Completed && trajectory.Status != TrajectoryStatus.Stopped
                    && (trajectory.EndedOn == null || trajectory.EndedOn >= caller.Today))),
            ]),
        new(
            "currentCareClients",
            "Persons with a trajectory of the caller's own organisation under the Wmo 2015 or the Jeugdwet that is asked for, waited for or under way today.",
            [
                RowScope.Of<Client>((client, caller) => client.Trajectories.Any(trajectory =>
                    trajectory.ProviderId == caller.OrganisationId && (trajectory.Law == Law.Wmo || trajectory.Law == Law.Youth)
                    && trajectory.Status != TrajectoryStatus.Completed && trajectory.Status != TrajectoryStatus.Stopped
                    && (trajectory.EndedOn == null || trajectory.EndedOn >= caller.Today))),
            ]),
    ];
}
