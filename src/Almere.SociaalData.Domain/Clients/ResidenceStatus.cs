namespace Almere.SociaalData.Domain.Clients;

/// <summary>On what ground somebody stays in the Netherlands (verblijfsstatus).</summary>
public enum ResidenceStatus
{
    /// <summary>Dutch nationality (Nederlander).</summary>
    Dutch = 1,

    /// <summary>Asylum permit holder (statushouder, vergunninghouder).</summary>
    StatusHolder = 2,

    /// <summary>Asylum seeker in procedure (asielzoeker).</summary>
    AsylumSeeker = 3,

    /// <summary>Displaced person from Ukraine (ontheemde), Richtlijn Tijdelijke Bescherming.</summary>
    TemporaryProtection = 4,

    /// <summary>Family migrant (gezinsmigrant).</summary>
    FamilyMigrant = 5,

    /// <summary>Any other ground, citizens of the European Union included (overig).</summary>
    Other = 6,
}
