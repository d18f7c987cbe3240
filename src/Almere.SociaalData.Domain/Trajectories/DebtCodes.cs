namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>Code lists of debt help and vroegsignalering, from the exchange standards DDAS 1.0 and 0.9.</summary>
public static class DebtCodes
{
    private const string Edition = "DDAS 1.0 en 0.9";
    private const string Source = "DDAS";

    /// <summary>Beschikkingssoort.</summary>
    public static CodeList DecisionKinds { get; } = CodeList.OfNames(
        "Beschikkingssoort", Edition, Source, "Afwijzingsbeschikking", "Toelatingsbeschikking");

    /// <summary>Oplossingssoort.</summary>
    public static CodeList SolutionKinds { get; } = CodeList.OfNames(
        "Oplossingssoort", Edition, Source, "Betalingsregeling", "Herfinanciering", "Saneringskrediet", "Schuldbemiddeling", "0%-aanbod");

    /// <summary>Begeleidingssoort.</summary>
    public static CodeList GuidanceKinds { get; } = CodeList.OfNames(
        "Begeleidingssoort", Edition, Source,
        "Budgetcoaching", "Budgetbeheer", "Beschermingsbewind", "Lange Termijn Begeleiding (DFD)", "Budgetbegeleiding");

    /// <summary>Uitstroomreden.</summary>
    public static CodeList OutflowReasons { get; } = CodeList.OfNames(
        "Uitstroomreden", Edition, Source,
        "Overleden", "Verhuisd", "Nietverschenen", "Ingetrokken", "Niet passend", "Overig", "Voldoet niet", "Afgerond", "Zelf");

    /// <summary>Schuldensoort.</summary>
    public static CodeList DebtKinds { get; } = CodeList.OfNames("Schuldensoort", Edition, Source, "Zorg", "Publiek", "Nuts", "Overig");

    /// <summary>Signaalpartner: who reports an arrear.</summary>
    public static CodeList SignalPartners { get; } = CodeList.OfNames(
        "Signaalpartner", Edition, Source,
        "Energie", "Huur", "Hypotheek", "CAK Zorgverzekeringen", "Zorg", "Water", "DUO", "Belastingdienst", "CAK Eigen bijdrage",
        "Overige", "Dienst Toeslagen");

    /// <summary>Contactsoort: how somebody was approached.</summary>
    public static CodeList ContactKinds { get; } = CodeList.OfNames(
        "Contactsoort", Edition, Source,
        "Mail", "Brief", "SMS/Whatsapp", "Telefoon", "Huisbezoek", "Kaartje", "Overige", "Administratief");

    /// <summary>Signaalstatus.</summary>
    public static CodeList SignalStatuses { get; } = CodeList.OfNames(
        "Signaalstatus", Edition, Source,
        "Nog niet opgepakt",
        "Niet opgepakt: onterecht signaal",
        "Inwoner is overleden",
        "Persoon is geen inwoner (meer) in de gemeente",
        "Niet opgepakt: herhaalde melding",
        "Niet opgepakt: andere reden");

    /// <summary>Eindresultaat of a signal.</summary>
    public static CodeList SignalResults { get; } = CodeList.OfNames(
        "Eindresultaat", Edition, Source,
        "Niet opgepakt: herhaalde melding",
        "Niet opgepakt: onterecht signaal",
        "Inwoner is overleden",
        "Persoon is geen inwoner (meer) in de gemeente",
        "Niet opgepakt: andere reden",
        "Inwoner al bekend bij schuldhulpverlening",
        "Inwoner heeft al een ander lopend traject",
        "Definitief geen contact kunnen krijgen",
        "Geen reactie na eerder contact",
        "Inwoner hoeft geen hulp vanuit vroegsignalering",
        "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
        "(Budget)advies en/of quick fix",
        "Vervolghulp en/of verwijzing financieel",
        "Verwijzing zonder contact",
        "Vervolghulp en/of verwijzing niet financieel");

    /// <summary>The Dutch names of <see cref="DebtStage"/>; the value is the stage's number.</summary>
    public static CodeList Stages { get; } = new(
        "Fase", Edition, Source,
        [
            Stage(DebtStage.Information, "Informatie en advies"),
            Stage(DebtStage.Application, "Aanmelding"),
            Stage(DebtStage.Intake, "Intake"),
            Stage(DebtStage.Plan, "Plan van aanpak"),
            Stage(DebtStage.Stabilisation, "Stabilisatie"),
            Stage(DebtStage.Solution, "Oplossing/Schuldregeling"),
            Stage(DebtStage.Guidance, "Begeleiding"),
            Stage(DebtStage.Aftercare, "Nazorg"),
            Stage(DebtStage.Outflow, "Uitstroom"),
        ]);

    private static Code Stage(DebtStage stage, string name) => new($"{(int)stage}", name);
}
