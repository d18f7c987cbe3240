namespace Almere.SociaalData.Domain.Organisations;

/// <summary>What an organisation is in the social domain.</summary>
public enum OrganisationKind
{
    /// <summary>Gemeente.</summary>
    Municipality = 1,

    /// <summary>Aanbieder van zorg of ondersteuning (GGM Leverancier).</summary>
    CareProvider = 2,

    /// <summary>Uitvoerder van opvang.</summary>
    ShelterOperator = 3,

    /// <summary>Centraal Orgaan opvang asielzoekers (COA).</summary>
    AsylumReceptionAgency = 4,

    /// <summary>Gemeentelijke gezondheidsdienst (GGD).</summary>
    PublicHealthService = 5,

    /// <summary>Vereniging van gemeenten (VNG).</summary>
    MunicipalAssociation = 6,

    /// <summary>Welzijns- of vrijwilligersorganisatie.</summary>
    CommunityOrganisation = 7,

    /// <summary>Schuldhulporganisatie.</summary>
    DebtCounsellor = 8,

    /// <summary>Samenwerkingsverband voor veiligheid (Veilig Thuis, Veiligheidshuis).</summary>
    SafetyPartnership = 9,

    /// <summary>Landelijk uitvoeringsorgaan of inspectie (UWV, SVB).</summary>
    NationalAgency = 10,

    /// <summary>Werkbedrijf.</summary>
    WorkCompany = 11,
}
