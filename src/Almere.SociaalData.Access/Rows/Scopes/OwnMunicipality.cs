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
            RowScope.Of<Client>((client, caller) => client.MunicipalityId == caller.MunicipalityKey),
            RowScope.Of<Household>((household, caller) => household.Members.Any(member => member.MunicipalityId == caller.MunicipalityKey)),
            RowScope.Of<Trajectory>((trajectory, caller) => trajectory.MunicipalityId == caller.MunicipalityKey),
            RowScope.Of<ShelterStay>((stay, caller) => stay.Client!.MunicipalityId == caller.MunicipalityKey),
            RowScope.Of<FinancialConsult>((consult, caller) => consult.House!.District!.MunicipalityId == caller.MunicipalityKey),
            RowScope.Of<ShelterLocation>((location, caller) => location.MunicipalityId == caller.MunicipalityKey),
            RowScope.Of<CapacitySnapshot>((snapshot, caller) => snapshot.Location!.MunicipalityId == caller.MunicipalityKey),
        ]);
}
