using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>What the caller's municipality is responsible for. A caller that isn't a municipality has none: a missing municipality never equals a missing one.</summary>
internal static class OwnMunicipality
{
    public static RowScope Scope { get; } = new(
        "ownMunicipality",
        "Rows that the caller's own municipality is responsible for: its residents, the trajectories it grants, the locations and houses within its borders.",
        [
            RowScope.Of<Client>((client, caller) => caller.MunicipalityId != null && client.MunicipalityId == caller.MunicipalityId),
            RowScope.Of<Household>((household, caller) =>
                caller.MunicipalityId != null && household.Members.Any(member => member.MunicipalityId == caller.MunicipalityId)),
            RowScope.Of<Trajectory>((trajectory, caller) => caller.MunicipalityId != null && trajectory.MunicipalityId == caller.MunicipalityId),
            RowScope.Of<ShelterStay>((stay, caller) => caller.MunicipalityId != null && stay.Client!.MunicipalityId == caller.MunicipalityId),
            RowScope.Of<FinancialConsult>((consult, caller) =>
                caller.MunicipalityId != null && consult.House!.District!.MunicipalityId == caller.MunicipalityId),
            RowScope.Of<ShelterLocation>((location, caller) => caller.MunicipalityId != null && location.MunicipalityId == caller.MunicipalityId),
            RowScope.Of<CapacitySnapshot>((snapshot, caller) =>
                caller.MunicipalityId != null && snapshot.Location!.MunicipalityId == caller.MunicipalityId),
        ]);
}
