using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Persons who stay today in shelter that the caller's organisation runs.</summary>
internal static class OwnResidents
{
    public static RowScope Scope { get; } = new(
        "ownResidents",
        "Persons who stay today at a shelter location that the caller's own organisation runs.",
        [
            RowScope.Of<Client>((client, caller) => client.ShelterStays.Any(stay =>
                stay.Location!.OperatorId == caller.OrganisationId && stay.From <= caller.Today && (stay.To == null || stay.To >= caller.Today))),
        ]);
}
