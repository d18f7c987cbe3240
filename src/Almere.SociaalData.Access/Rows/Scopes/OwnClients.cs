using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Persons that the caller's organisation helps or helped. It says nothing of trajectories: those of other providers stay theirs.</summary>
internal static class OwnClients
{
    public static RowScope Scope { get; } = new(
        "ownClients",
        "Persons with a trajectory, past or present, that the caller's own organisation delivers, with their household, stays and consults.",
        [
            RowScope.Of<Client>((client, caller) => client.Trajectories.Any(trajectory => trajectory.ProviderId == caller.OrganisationId)),
            RowScope.Of<Household>((household, caller) =>
                household.Members.Any(member => member.Trajectories.Any(trajectory => trajectory.ProviderId == caller.OrganisationId))),
            RowScope.Of<ShelterStay>((stay, caller) => stay.Client!.Trajectories.Any(trajectory => trajectory.ProviderId == caller.OrganisationId)),
            RowScope.Of<FinancialConsult>((consult, caller) =>
                consult.Client != null && consult.Client.Trajectories.Any(trajectory => trajectory.ProviderId == caller.OrganisationId)),
        ]);
}
