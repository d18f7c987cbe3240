namespace Almere.SociaalData.Domain.Goals;

/// <summary>The indicators of the monitor, with what the policy documents state. Facts of 2018-2019 are history, not today's figures.</summary>
public static class IndicatorFigures
{
    /// <summary>Asylum places open in Almere.</summary>
    public const string AsylumPlaces = "asielopvangplaatsen";

    /// <summary>Financiële Huizen open in Almere.</summary>
    public const string FinancialHouses = "financiele-huizen";

    /// <summary>Every indicator.</summary>
    public static IReadOnlyList<IndicatorFigure> All { get; } =
    [
        new(AsylumPlaces, "Open opvangplaatsen voor asielzoekers in Almere", PolicyDomain.Asylum, "plaatsen", []),
        new(FinancialHouses, "Open Financiële Huizen in Almere", PolicyDomain.DebtAndPoverty, "Financiële Huizen", []),
        new("wmo-clienten", "Cliënten met een maatwerkvoorziening Wmo", PolicyDomain.SocialSupport, "personen", []),
        new("jeugdhulp", "Jongeren met jeugdhulp", PolicyDomain.Youth, "personen", []),
        new("participatiewet", "Personen met een voorziening van de Participatiewet", PolicyDomain.Work, "personen", []),
        new("schuldhulp", "Personen in schuldhulpverlening", PolicyDomain.DebtAndPoverty, "personen", []),
        new("inburgeraars", "Personen in een inburgeringstraject", PolicyDomain.CivicIntegration, "personen", []),
        new("energietoeslag-bedrag", "Energietoeslag per huishouden", PolicyDomain.DebtAndPoverty, "euro",
            [new(PolicyDocument.AnnualReport2023, 2022, 2022, 1_300), In2023(1_300)]),
        .. Indicators(PolicyDomain.DebtAndPoverty,
            ("stadsdelen-financieel-team", "Stadsdelen met een actief financieel team", "stadsdelen", In2025(2)),
            ("jongeren-schuldregeling", "Eerste jongeren met een schuldregeling", "personen", In2025(10)),
            ("energietoeslag-inkomensgrens", "Inkomensgrens van de energietoeslag", "%", In2023(125)),
            ("energietoeslag-automatisch", "Huishoudens met een automatisch betaalde energietoeslag", "huishoudens", In2023(8_500, "circa")),
            ("energietoeslag-extra", "Extra huishoudens met recht op energietoeslag", "huishoudens", In2023(1_000)),
            ("energiehulp-aan-huis", "Huishoudens geholpen door Energiehulp aan Huis", "huishoudens", In2023(4_700, "meer dan")),
            ("kinderen-in-armoede", "Kinderen die in armoede opgroeien", "%", In2018(15, "circa"))),
        .. Indicators(PolicyDomain.CivicIntegration,
            ("brugklassen", "Brugklassen inburgering", "klassen", In2023(16)),
            ("vergunninghouders-brugklas", "Vergunninghouders in een brugklas", "personen", In2023(181)),
            ("geslaagde-inburgeraars", "Eerste geslaagde inburgeraars", "personen", In2023(5))),
        .. Indicators(PolicyDomain.SocialSupport,
            ("wmo-herbeoordelingen", "Herbeoordelingen Wmo", "herbeoordelingen",
                new PolicyFact(PolicyDocument.AnnualReport2023, 2022, 2023, 6_000)),
            ("nabellers", "Oud-cliënten gebeld, drie maanden na uitstroom", "personen", In2023(350)),
            ("eigen-bijdrage-4-weken", "Eigen bijdrage Wmo (abonnementstarief) per vier weken", "euro",
                new PolicyFact(PolicyDocument.Framework, 2019, 2019, 17.50m)),
            ("eigen-bijdrage-maand", "Eigen bijdrage Wmo (abonnementstarief) per maand", "euro",
                new PolicyFact(PolicyDocument.Framework, 2020, 2020, 19.00m)),
            ("hulpmiddelen-uitloop", "Hulpmiddelen in het uitloopcontract tot 27 april 2021", "hulpmiddelen",
                new PolicyFact(PolicyDocument.Framework, 2021, 2021, 3_000, "circa"))),
        .. Indicators(PolicyDomain.Work,
            ("bijstand", "Mensen met een bijstandsuitkering", "personen", In2018(5_600, "circa")),
            ("banen", "Banen per 1.000 inwoners van 15 tot 75 jaar in Almere", "per 1.000 inwoners", In2018(525)),
            ("banen-vergelijkbaar", "Banen per 1.000 inwoners van 15 tot 75 jaar in vergelijkbare steden", "per 1.000 inwoners", In2018(734)),
            ("werk-elders", "Werkenden met een baan buiten Almere", "%", In2018(57))),
        .. Indicators(PolicyDomain.Health,
            ("sociale-eenzaamheid", "Inwoners met een hoge score op sociale eenzaamheid", "%", In2018(46)),
            ("gezond-gewicht", "Minderjarigen met een gezond gewicht", "%", In2018(73)),
            ("voldoende-beweging", "Inwoners die voldoende bewegen", "%", In2018(52)),
            ("voldoende-beweging-vergelijking", "Mensen die voldoende bewegen, ter vergelijking (niet Almere)", "%", In2018(63))),
        .. Indicators(PolicyDomain.General,
            ("inwoners", "Inwoners van Almere", "personen", In2018(200_000, "meer dan")),
            ("nationaliteiten", "Nationaliteiten in Almere", "nationaliteiten", In2018(130, "meer dan")),
            ("wijkclusters", "Wijkclusters in Almere", "wijkclusters", In2018(10)),
            ("centrumregeling", "Gemeenten in de centrumregeling", "gemeenten", In2018(6)),
            ("groei-flevoland", "Bevolkingsgroei van Flevoland", "per 1.000 inwoners",
                new PolicyFact(PolicyDocument.PopulationStatistics, 2025, 2025, 14))),
    ];

    private static PolicyFact In2025(decimal value) => new(PolicyDocument.Budget2025, 2025, 2025, value);

    private static PolicyFact In2023(decimal value, string? qualifier = null) => new(PolicyDocument.AnnualReport2023, 2023, 2023, value, qualifier);

    private static PolicyFact In2018(decimal value, string? qualifier = null) => new(PolicyDocument.Framework, 2018, 2019, value, qualifier);

    private static IEnumerable<IndicatorFigure> Indicators(
        PolicyDomain domain, params IEnumerable<(string Code, string Name, string Unit, PolicyFact Fact)> indicators) =>
        indicators.Select(item => new IndicatorFigure(item.Code, item.Name, domain, item.Unit, [item.Fact]));
}
