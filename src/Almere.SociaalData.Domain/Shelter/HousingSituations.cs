namespace Almere.SociaalData.Domain.Shelter;

/// <summary>Where people without a home of their own live.</summary>
public static class HousingSituations
{
    /// <summary>ETHOS light: the six categories of homelessness.</summary>
    public static CodeList EthosLight { get; } = new(
        "ETHOS light", "ETHOS light", "FEANTSA",
        [
            new("1", "Openbare ruimte"),
            new("2", "Noodopvang"),
            new("3", "Tijdelijke opvang"),
            new("4", "Uitstromend uit instelling"),
            new("5", "Niet-conventionele woonplek"),
            new("6", "Tijdelijk bij familie of vrienden"),
        ]);

    /// <summary>The categories that the estimates of the CBS cover; the others are not in a national figure.</summary>
    public static IReadOnlyList<string> CoveredByNationalEstimates { get; } = ["1", "2", "5", "6"];
}
