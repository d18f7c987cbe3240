namespace Almere.SociaalData.Domain.Organisations;

/// <summary>The partners that the policy documents of Almere name, 2019 to 2026. Care providers are not among them.</summary>
public static class Partners
{
    /// <summary>Centraal Orgaan opvang asielzoekers.</summary>
    public const string Coa = "coa";

    /// <summary>GGD Flevoland: OGGZ, and until the end of 2025 the access to beschermd wonen.</summary>
    public const string Ggd = "ggd-flevoland";

    /// <summary>Vereniging van Nederlandse Gemeenten: national reporting.</summary>
    public const string Vng = "vng";

    /// <summary>The municipality of Almere as an organisation.</summary>
    public const string Almere = "gemeente-almere";

    /// <summary>PLANgroep: debt help.</summary>
    public const string PlanGroep = "plangroep";

    /// <summary>Blijf Groep: vrouwenopvang.</summary>
    public const string BlijfGroep = "blijf-groep";

    /// <summary>Tomin: work for people with a limited capacity.</summary>
    public const string Tomin = "tomin";

    /// <summary>Every partner.</summary>
    public static IReadOnlyList<Partner> All { get; } =
    [
        new(Coa, "Centraal Orgaan opvang asielzoekers", OrganisationKind.AsylumReceptionAgency),
        new(Ggd, "GGD Flevoland", OrganisationKind.PublicHealthService),
        new(Vng, "Vereniging van Nederlandse Gemeenten", OrganisationKind.MunicipalAssociation),
        new(Almere, "Gemeente Almere", OrganisationKind.Municipality, "GM0034"),
        new("gemeente-dronten", "Gemeente Dronten", OrganisationKind.Municipality, "GM0303"),
        new("gemeente-lelystad", "Gemeente Lelystad", OrganisationKind.Municipality, "GM0995"),
        new("gemeente-noordoostpolder", "Gemeente Noordoostpolder", OrganisationKind.Municipality, "GM0171"),
        new("gemeente-urk", "Gemeente Urk", OrganisationKind.Municipality, "GM0184"),
        new("gemeente-zeewolde", "Gemeente Zeewolde", OrganisationKind.Municipality, "GM0050"),
        new("veilig-thuis-flevoland", "Veilig Thuis Flevoland", OrganisationKind.SafetyPartnership),
        new("veiligheidshuis-flevoland", "Veiligheidshuis Flevoland", OrganisationKind.SafetyPartnership),
        new(BlijfGroep, "Blijf Groep", OrganisationKind.ShelterOperator),
        new("de-schoor", "De Schoor", OrganisationKind.CommunityOrganisation),
        new("vmca", "VMCA", OrganisationKind.CommunityOrganisation),
        new("mee-ijsseloevers", "MEE IJsseloevers", OrganisationKind.CommunityOrganisation),
        new(PlanGroep, "PLANgroep", OrganisationKind.DebtCounsellor),
        new("uwv", "UWV", OrganisationKind.NationalAgency),
        new("svb", "Sociale Verzekeringsbank", OrganisationKind.NationalAgency),
        new(Tomin, "Tomin", OrganisationKind.WorkCompany),
        new("igj", "Inspectie Gezondheid en Jeugd", OrganisationKind.NationalAgency),
    ];
}
