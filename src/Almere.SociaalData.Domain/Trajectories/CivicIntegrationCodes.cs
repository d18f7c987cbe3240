namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Code lists of the Wet inburgering 2021, in force since 1 January 2022.</summary>
public static class CivicIntegrationCodes
{
    /// <summary>Years of the inburgeringstermijn.</summary>
    public const int TermYears = 3;

    private const string Edition = "Wet inburgering 2021";
    private const string Source = "Gemeentelijk Gegevensmodel";

    /// <summary>The Dutch names of <see cref="LearningRoute"/>; the value is the route's number.</summary>
    public static CodeList Routes { get; } = new(
        "Leerroute", Edition, Source,
        [
            new($"{(int)LearningRoute.B1}", "B1-route"),
            new($"{(int)LearningRoute.Education}", "Onderwijsroute"),
            new($"{(int)LearningRoute.Z}", "Z-route"),
        ]);

    /// <summary>Doel van de inburgering.</summary>
    public static CodeList Goals { get; } = CodeList.OfNames(
        "Doel", Edition, Source,
        "Betaald werken", "Ondernemen", "Opleiding met studiefinanciering", "Betaald werken naar vermogen", "Werkfit worden",
        "Maatschappelijk fit worden");

    /// <summary>Behandeld als: the kind of migrant that the rules follow.</summary>
    public static CodeList TreatedAs { get; } = CodeList.OfNames(
        "Behandeld als", Edition, Source, "AsielStatushouder", "GezinsMigrant", "OverigeMigrant");
}
