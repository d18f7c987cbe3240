using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>The three stocks of domain.md section 8 that asylum policy is about.</summary>
internal static class AsylumOnly
{
    public static RowScope Scope { get; } = new(
        "asylumOnly",
        "Asylum shelter, shelter for people from Ukraine and transition locations for status holders; none of the other kinds of shelter.",
        [
            RowScope.Of<ShelterLocation>((location, caller) =>
                location.Scheme == ShelterScheme.Asylum || location.Scheme == ShelterScheme.Ukraine || location.Scheme == ShelterScheme.Transition),
            RowScope.Of<CapacitySnapshot>((snapshot, caller) =>
                snapshot.Location!.Scheme == ShelterScheme.Asylum || snapshot.Location.Scheme == ShelterScheme.Ukraine
                || snapshot.Location.Scheme == ShelterScheme.Transition),
            RowScope.Of<ShelterTarget>((target, caller) =>
                target.Scheme == ShelterScheme.Asylum || target.Scheme == ShelterScheme.Ukraine || target.Scheme == ShelterScheme.Transition),
        ]);
}
