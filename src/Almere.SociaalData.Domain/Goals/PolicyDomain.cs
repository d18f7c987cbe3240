namespace Almere.SociaalData.Domain.Goals;

/// <summary>Part of the social domain that a goal or indicator belongs to (beleidsterrein).</summary>
public enum PolicyDomain
{
    /// <summary>Inburgering.</summary>
    CivicIntegration = 1,

    /// <summary>Opvang van asielzoekers en ontheemden.</summary>
    Asylum = 2,

    /// <summary>Schulden en armoede.</summary>
    DebtAndPoverty = 3,

    /// <summary>Werk en inkomen.</summary>
    Work = 4,

    /// <summary>Wmo: maatschappelijke ondersteuning.</summary>
    SocialSupport = 5,

    /// <summary>Beschermd wonen, maatschappelijke opvang en vrouwenopvang.</summary>
    ShelterAndHousing = 6,

    /// <summary>Veiligheid in en om het huis.</summary>
    Safety = 7,

    /// <summary>Jeugd.</summary>
    Youth = 8,

    /// <summary>Gezondheid en meedoen.</summary>
    Health = 9,

    /// <summary>Bevolking en organisatie: what isn't of one domain.</summary>
    General = 10,
}
