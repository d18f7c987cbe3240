using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>A kind of fictional shelter location.</summary>
/// <param name="Scheme">Separate stock that it belongs to.</param>
/// <param name="Municipality">CBS code.</param>
/// <param name="Form">How it works.</param>
/// <param name="Places">Places at the end of the period, or planned.</param>
/// <param name="Status">Where it stands today.</param>
internal sealed record ShelterTemplate(ShelterScheme Scheme, string Municipality, ShelterForm Form, int Places, ShelterStatus Status = ShelterStatus.Open)
{
    private const string Almere = "GM0034";
    private const string Dronten = "GM0303";
    private const string Lelystad = "GM0995";
    private const string Noordoostpolder = "GM0171";
    private const string Urk = "GM0184";
    private const string Zeewolde = "GM0050";

    /// <summary>
    /// Sixty templates, the schemes by turns. Almere has 720 open asylum places, well below what it is asked, and 350 planned.
    /// </summary>
    public static IReadOnlyList<ShelterTemplate> All { get; } =
    [
        .. new IReadOnlyList<ShelterTemplate>[] { Asylum(), Ukraine(), Homeless(), Transition(), Family(), Women() }
            .SelectMany((scheme, turn) => scheme.Select((template, round) => (template, round, turn)))
            .OrderBy(item => item.round).ThenBy(item => item.turn)
            .Select(item => item.template),
    ];

    private static IReadOnlyList<ShelterTemplate> Asylum() =>
    [
        new(ShelterScheme.Asylum, Almere, ShelterForm.Regular, 380),
        new(ShelterScheme.Asylum, Almere, ShelterForm.Emergency, 180),
        new(ShelterScheme.Asylum, Almere, ShelterForm.Regular, 350, ShelterStatus.Planned),
        new(ShelterScheme.Asylum, Dronten, ShelterForm.Regular, 1_000),
        new(ShelterScheme.Asylum, Almere, ShelterForm.UnaccompaniedMinors, 64),
        new(ShelterScheme.Asylum, Noordoostpolder, ShelterForm.Regular, 900),
        new(ShelterScheme.Asylum, Almere, ShelterForm.Regular, 96),
        new(ShelterScheme.Asylum, Lelystad, ShelterForm.Regular, 300),
        new(ShelterScheme.Asylum, Almere, ShelterForm.Emergency, 160, ShelterStatus.Closed),
        new(ShelterScheme.Asylum, Zeewolde, ShelterForm.Regular, 400),
        new(ShelterScheme.Asylum, Dronten, ShelterForm.Emergency, 300),
        new(ShelterScheme.Asylum, Dronten, ShelterForm.UnaccompaniedMinors, 60),
        new(ShelterScheme.Asylum, Lelystad, ShelterForm.Regular, 400, ShelterStatus.Planned),
        new(ShelterScheme.Asylum, Lelystad, ShelterForm.Crisis, 120, ShelterStatus.Closed),
        new(ShelterScheme.Asylum, Noordoostpolder, ShelterForm.Emergency, 200),
        new(ShelterScheme.Asylum, Urk, ShelterForm.Regular, 60, ShelterStatus.Planned),
    ];

    private static IReadOnlyList<ShelterTemplate> Ukraine() =>
    [
        new(ShelterScheme.Ukraine, Almere, ShelterForm.Municipal, 240),
        new(ShelterScheme.Ukraine, Almere, ShelterForm.PrivateHosts, 150),
        new(ShelterScheme.Ukraine, Lelystad, ShelterForm.Municipal, 220),
        new(ShelterScheme.Ukraine, Almere, ShelterForm.Municipal, 180),
        new(ShelterScheme.Ukraine, Noordoostpolder, ShelterForm.Municipal, 140),
        new(ShelterScheme.Ukraine, Dronten, ShelterForm.Municipal, 90),
        new(ShelterScheme.Ukraine, Almere, ShelterForm.Municipal, 120),
        new(ShelterScheme.Ukraine, Zeewolde, ShelterForm.Municipal, 80),
        new(ShelterScheme.Ukraine, Urk, ShelterForm.Municipal, 45),
        new(ShelterScheme.Ukraine, Lelystad, ShelterForm.PrivateHosts, 60),
        new(ShelterScheme.Ukraine, Noordoostpolder, ShelterForm.PrivateHosts, 40),
        new(ShelterScheme.Ukraine, Almere, ShelterForm.Municipal, 100, ShelterStatus.Closed),
    ];

    private static IReadOnlyList<ShelterTemplate> Homeless() =>
    [
        new(ShelterScheme.Homeless, Almere, ShelterForm.DayNight, 60),
        new(ShelterScheme.Homeless, Almere, ShelterForm.Individual, 45),
        new(ShelterScheme.Homeless, Lelystad, ShelterForm.DayNight, 28),
        new(ShelterScheme.Homeless, Almere, ShelterForm.TimeOut, 6),
        new(ShelterScheme.Homeless, Almere, ShelterForm.DayNight, 30),
        new(ShelterScheme.Homeless, Almere, ShelterForm.Emergency, 20),
        new(ShelterScheme.Homeless, Lelystad, ShelterForm.Individual, 20),
        new(ShelterScheme.Homeless, Almere, ShelterForm.Individual, 24),
        new(ShelterScheme.Homeless, Dronten, ShelterForm.TimeOut, 4),
        new(ShelterScheme.Homeless, Almere, ShelterForm.Individual, 30, ShelterStatus.Planned),
    ];

    private static IReadOnlyList<ShelterTemplate> Transition() =>
    [
        new(ShelterScheme.Transition, Almere, ShelterForm.Individual, 60),
        new(ShelterScheme.Transition, Lelystad, ShelterForm.Individual, 48),
        new(ShelterScheme.Transition, Almere, ShelterForm.Individual, 36),
        new(ShelterScheme.Transition, Noordoostpolder, ShelterForm.Individual, 30),
        new(ShelterScheme.Transition, Dronten, ShelterForm.Individual, 24),
        new(ShelterScheme.Transition, Almere, ShelterForm.Individual, 40, ShelterStatus.Planned),
        new(ShelterScheme.Transition, Urk, ShelterForm.Individual, 12),
        new(ShelterScheme.Transition, Zeewolde, ShelterForm.Individual, 20, ShelterStatus.Planned),
    ];

    private static IReadOnlyList<ShelterTemplate> Family() =>
    [
        new(ShelterScheme.Family, Almere, ShelterForm.Individual, 32),
        new(ShelterScheme.Family, Almere, ShelterForm.Emergency, 16),
        new(ShelterScheme.Family, Lelystad, ShelterForm.Individual, 18),
        new(ShelterScheme.Family, Almere, ShelterForm.Individual, 20),
        new(ShelterScheme.Family, Noordoostpolder, ShelterForm.Individual, 12),
        new(ShelterScheme.Family, Dronten, ShelterForm.Individual, 8, ShelterStatus.Planned),
        new(ShelterScheme.Family, Almere, ShelterForm.Individual, 14, ShelterStatus.Closed),
    ];

    private static IReadOnlyList<ShelterTemplate> Women() =>
    [
        new(ShelterScheme.Women, Almere, ShelterForm.Individual, 24),
        new(ShelterScheme.Women, Almere, ShelterForm.Emergency, 12),
        new(ShelterScheme.Women, Lelystad, ShelterForm.Individual, 14),
        new(ShelterScheme.Women, Almere, ShelterForm.Crisis, 8),
        new(ShelterScheme.Women, Noordoostpolder, ShelterForm.Individual, 6),
        new(ShelterScheme.Women, Dronten, ShelterForm.Individual, 6),
        new(ShelterScheme.Women, Almere, ShelterForm.Individual, 10, ShelterStatus.Planned),
    ];
}
