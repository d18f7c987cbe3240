using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>The one of the three stocks of domain.md section 8 that the COA is there for: municipalities shelter people from Ukraine and run the transition locations.</summary>
internal static class AsylumOnly
{
    public static RowScope Scope { get; } = new(
        "asylumOnly",
        "Asylum shelter alone: neither the shelter that municipalities give to people from Ukraine, nor transition locations for status holders, nor any other kind.",
        [
            RowScope.Of<ShelterLocation>((location, caller) => location.Scheme == ShelterScheme.Asylum),
            RowScope.Of<CapacitySnapshot>((snapshot, caller) => snapshot.Location!.Scheme == ShelterScheme.Asylum),
            RowScope.Of<ShelterTarget>((target, caller) => target.Scheme == ShelterScheme.Asylum),
        ]);
}
