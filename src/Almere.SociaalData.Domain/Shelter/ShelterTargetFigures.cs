using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Asylum places that the Spreidingswet asks (Stb 2024, 12; in force since 1 February 2024). Targets, not stocks.</summary>
public static class ShelterTargetFigures
{
    /// <summary>The statute's name.</summary>
    public const string Statute = "Spreidingswet";

    /// <summary>Share of the places that is meant for unaccompanied minors (amv), about.</summary>
    public const decimal UnaccompaniedMinorsShare = 0.085m;

    /// <summary>Benuttingsnorm of the COA: the share of places that should be in use.</summary>
    public const decimal UseNorm = 0.96m;

    // The first cycle asked for 96.000 places by this day; it stands in where a document names no first day.
    private static readonly DateOnly FirstCycleDue = new(2025, 7, 1);

    /// <summary>Every target that a document gives.</summary>
    public static IReadOnlyList<ShelterTargetFigure> All { get; } =
    [
        new("spreidingswet-almere-2026", MunicipalityCodes.Almere, ShelterTargetKind.Assignment, 1_233, new DateOnly(2026, 1, 1),
            "Programmabegroting 2026, gemeente Almere: ten minste"),
        new("spreidingswet-flevoland-opgave", null, ShelterTargetKind.Assignment, 2_441, new DateOnly(2024, 2, 1),
            "Provinciale opgave Flevoland, eerste cyclus Spreidingswet"),
        new("spreidingswet-flevoland-plan", null, ShelterTargetKind.Plan, 3_580, new DateOnly(2024, 11, 1),
            "Plan van de gemeenten van Flevoland, november 2024"),
        new("spreidingswet-dronten-2024", MunicipalityCodes.Dronten, ShelterTargetKind.Assignment, 246, new DateOnly(2024, 2, 1),
            "Bericht NOS, oktober 2024; te bevestigen",
            new ShelterSwapFigure(MunicipalityCodes.Kampen, 200, FirstCycleDue, new DateOnly(2026, 2, 1),
                "Dronten leent 200 plaatsen uit tot 1 februari 2026; tegenpartij volgens bericht NOS, oktober 2024; begindatum te bevestigen")),
    ];
}
