namespace Almere.SociaalData.Domain.Districts;

/// <summary>Municipalities by their CBS code (Gebieden in Nederland, 2024).</summary>
public static class MunicipalityCodes
{
    /// <summary>The province that this data is about.</summary>
    public const string Flevoland = "Flevoland";

    /// <summary>Almere, which carries out the central tasks for all six.</summary>
    public const string Almere = "GM0034";

    /// <summary>Dronten.</summary>
    public const string Dronten = "GM0303";

    /// <summary>Kampen, in Overijssel; exchanged shelter places with Dronten.</summary>
    public const string Kampen = "GM0166";

    /// <summary>The six municipalities of Flevoland.</summary>
    public static IReadOnlyList<MunicipalityCode> OfFlevoland { get; } =
    [
        new(Almere, "Almere", Flevoland),
        new(Dronten, "Dronten", Flevoland),
        new("GM0995", "Lelystad", Flevoland),
        new("GM0171", "Noordoostpolder", Flevoland),
        new("GM0184", "Urk", Flevoland),
        new("GM0050", "Zeewolde", Flevoland),
    ];

    /// <summary>Municipalities elsewhere that agreements name.</summary>
    public static IReadOnlyList<MunicipalityCode> Elsewhere { get; } = [new(Kampen, "Kampen", "Overijssel")];

    /// <summary>Inhabitants as the policy documents give them; newer numbers are imported from the CBS, not typed in here.</summary>
    public static IReadOnlyList<PopulationFigure> Populations { get; } =
    [
        new(Almere, new DateOnly(2016, 1, 1), 198_145),
        new(Almere, new DateOnly(2020, 1, 1), 211_893),
        new(Almere, new DateOnly(2021, 1, 1), 214_715),
        new(Dronten, new DateOnly(2016, 1, 1), 40_592),
        new("GM0995", new DateOnly(2016, 1, 1), 76_792),
        new("GM0171", new DateOnly(2016, 1, 1), 46_439),
        new("GM0184", new DateOnly(2016, 1, 1), 19_987),
        new("GM0050", new DateOnly(2016, 1, 1), 22_113),
    ];
}
