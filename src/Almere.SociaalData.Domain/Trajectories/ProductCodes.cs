namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>The products that trajectories deliver, per law.</summary>
public static class ProductCodes
{
    /// <summary>Marks a code of our own: the source has the name only.</summary>
    public const string OwnList = "eigen";

    private const string AtHome = "Ondersteuning thuis";
    private const string Housekeeping = "Hulp bij het huishouden";
    private const string Stay = "Verblijf en opvang";
    private const string Equipment = "Hulpmiddelen en diensten";

    /// <summary>WMO020 of iWmo 3.2, with the groups that the CBS publishes.</summary>
    public static IReadOnlyList<ProductCode> SocialSupport { get; } =
    [
        Wmo("01", "Hulp bij het huishouden", Housekeeping),
        Wmo("02", "Begeleiding", AtHome),
        Wmo("03", "Persoonlijke verzorging", AtHome),
        Wmo("04", "Kortdurend verblijf", AtHome),
        Wmo("05", "Woondiensten", Equipment),
        Wmo("06", "Overige ondersteuning individu/huishouden", AtHome),
        Wmo("07", "Dagbesteding", AtHome),
        Wmo("08", "Vervoerdiensten", Equipment),
        Wmo("09", "Overige groepsgerichte ondersteuning", AtHome),
        Wmo("10", "Overige maatwerkarrangementen", AtHome),
        Wmo("11", "Rolstoelen", Equipment),
        Wmo("12", "Vervoervoorzieningen", Equipment),
        Wmo("13", "Woonvoorzieningen", Equipment),
        Wmo("14", "Overige hulpmiddelen", Equipment),
        Wmo("15", "Beschermd wonen", Stay),
        Wmo("16", "Opvang", Stay),
        Wmo("17", "Spoedopvang", Stay),
        Wmo("18", "Overige beschermd wonen en opvang", Stay),
    ];

    /// <summary>JZ020 of iJw 3.2, up to code 50; higher codes are not confirmed by a source yet.</summary>
    public static IReadOnlyList<ProductCode> YouthCare { get; } =
    [
        Youth("40", "Persoonlijke verzorging"),
        Youth("41", "Dagbehandeling"),
        Youth("42", "Vervoerdiensten"),
        Youth("43", "Verblijf incl. behandeling"),
        Youth("44", "Verblijf excl. behandeling"),
        Youth("45", "Ambulant"),
        Youth("46", "Crisis"),
        Youth("47", "Jeugdreclassering"),
        Youth("48", "Jeugdbescherming"),
        Youth("49", "Preventief justitieel kader"),
        Youth("50", "Maatwerkarrangementen jeugd"),
    ];

    /// <summary>The parts of civic integration (Wet inburgering 2021).</summary>
    public static IReadOnlyList<ProductCode> CivicIntegration { get; } =
    [
        new("INB-LR", "Leerroute", Law.CivicIntegration, OwnList),
        new("INB-PVT", "Participatieverklaringstraject (PVT)", Law.CivicIntegration, OwnList),
        new("INB-MAP", "Module Arbeidsmarkt en Participatie (MAP)", Law.CivicIntegration, OwnList),
        new("INB-KNM", "Kennis van de Nederlandse Maatschappij (KNM)", Law.CivicIntegration, OwnList),
    ];

    /// <summary>Ways out of debt and kinds of guidance, with the names of DDAS.</summary>
    public static IReadOnlyList<ProductCode> Debt { get; } =
    [
        .. DebtCodes.SolutionKinds.Codes.Select((kind, index) => new ProductCode($"SHV-O{index + 1}", kind.Name, Law.Debt, OwnList)),
        .. DebtCodes.GuidanceKinds.Codes.Select((kind, index) => new ProductCode($"SHV-B{index + 1}", kind.Name, Law.Debt, OwnList)),
    ];

    /// <summary>Facilities under the Participatiewet, with the names of the GGM.</summary>
    public static IReadOnlyList<ProductCode> Participation { get; } =
    [
        new("PW-INK", "Inkomensvoorziening", Law.Participation, OwnList),
        new("PW-LKS", "Loonkostensubsidie", Law.Participation, OwnList),
        new("PW-RE", "Re-integratievoorziening", Law.Participation, OwnList),
    ];

    /// <summary>Every product.</summary>
    public static IReadOnlyList<ProductCode> All { get; } = [.. SocialSupport, .. YouthCare, .. CivicIntegration, .. Debt, .. Participation];

    private static ProductCode Wmo(string code, string name, string group) => new(code, name, Law.Wmo, "WMO020", group);

    private static ProductCode Youth(string code, string name) => new(code, name, Law.Youth, "JZ020");
}
