namespace Almere.SociaalData.Domain.Shelter;

/// <summary>How a shelter location works (opvangvorm).</summary>
public enum ShelterForm
{
    /// <summary>Regulier.</summary>
    Regular = 1,

    /// <summary>Noodopvang.</summary>
    Emergency = 2,

    /// <summary>Crisisnoodopvang.</summary>
    Crisis = 3,

    /// <summary>Alleenstaande minderjarige vreemdelingen (amv).</summary>
    UnaccompaniedMinors = 4,

    /// <summary>Gemeentelijke opvang (GOO, for Ukraine).</summary>
    Municipal = 5,

    /// <summary>Particuliere opvang (POO, for Ukraine).</summary>
    PrivateHosts = 6,

    /// <summary>Dag- en nachtopvang.</summary>
    DayNight = 7,

    /// <summary>Own rooms or dwellings (individueel).</summary>
    Individual = 8,

    /// <summary>Time-out bedden.</summary>
    TimeOut = 9,
}
