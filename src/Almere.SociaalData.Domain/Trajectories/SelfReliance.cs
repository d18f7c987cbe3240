namespace Almere.SociaalData.Domain.Trajectories;

/// <summary>
/// The Zelfredzaamheid-Matrix (ZRM 2017). A score is optional per domain and recorded for a stated purpose only: recording all
/// of them is more than necessary (Autoriteit Persoonsgegevens on Nijmegen and Zaanstad).
/// </summary>
public static class SelfReliance
{
    /// <summary>The thirteen domains.</summary>
    public static IReadOnlyList<SelfRelianceDomain> Domains { get; } =
    [
        new(1, "Financiën", false),
        new(2, "Werk & Opleiding", false),
        new(3, "Tijdsbesteding", false),
        new(4, "Huisvesting", false),
        new(5, "Huiselijke relaties", false),
        new(6, "Geestelijke gezondheid", true),
        new(7, "Lichamelijke gezondheid", true),
        new(8, "Middelengebruik", true),
        new(9, "Basale ADL", false),
        new(10, "Instrumentele ADL", false),
        new(11, "Sociaal netwerk", false),
        new(12, "Maatschappelijke participatie", false),
        new(13, "Justitie", true),
    ];

    /// <summary>The scale of a score, from 1 to 5.</summary>
    public static CodeList Scores { get; } = new(
        "Score", "ZRM 2017", "Zelfredzaamheid-Matrix",
        [
            new("1", "Acute problematiek"),
            new("2", "Niet zelfredzaam"),
            new("3", "Beperkt zelfredzaam"),
            new("4", "Voldoende zelfredzaam"),
            new("5", "Volledig zelfredzaam"),
        ]);
}
