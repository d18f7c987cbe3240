using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Shelter whose address may be known. Imports leave secret addresses out; this holds when one slips through.</summary>
internal static class PublicAddress
{
    public static RowScope Scope { get; } = new(
        "publicAddress",
        "Shelter locations other than vrouwenopvang, whose addresses are secret, and private hosts, whose address is a home.",
        [
            RowScope.Of<ShelterLocation>((location, caller) =>
                location.Scheme != ShelterScheme.Women && location.Form != ShelterForm.PrivateHosts),
        ]);
}
