namespace Almere.SociaalData.Domain.Shelter;

/// <summary>A norm amount that municipalities receive for the reception of people from Ukraine.</summary>
/// <param name="Form">GOO (<see cref="ShelterForm.Municipal"/>) or POO (<see cref="ShelterForm.PrivateHosts"/>).</param>
/// <param name="Euros">Amount in whole euros.</param>
/// <param name="Per">What it is paid for.</param>
/// <param name="From">First day that it holds.</param>
public sealed record UkraineNormAmount(ShelterForm Form, int Euros, string Per, DateOnly From)
{
    /// <summary>The amounts as first set; they are set again every year, and those of 2025 and later are not confirmed yet.</summary>
    public static IReadOnlyList<UkraineNormAmount> All { get; } =
    [
        new(ShelterForm.Municipal, 83, "plaats per dag", new DateOnly(2022, 10, 15)),
        new(ShelterForm.PrivateHosts, 210, "persoon per maand", new DateOnly(2022, 3, 1)),
    ];
}
