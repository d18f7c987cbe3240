using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Shelter that the caller's organisation runs.</summary>
internal static class OwnLocations
{
    public static RowScope Scope { get; } = new(
        "ownLocations",
        "Shelter locations that the caller's own organisation runs, their measurements and the stays there.",
        [
            RowScope.Of<ShelterLocation>((location, caller) => location.OperatorId == caller.OrganisationId),
            RowScope.Of<CapacitySnapshot>((snapshot, caller) => snapshot.Location!.OperatorId == caller.OrganisationId),
            RowScope.Of<ShelterStay>((stay, caller) => stay.Location!.OperatorId == caller.OrganisationId),
        ]);
}
