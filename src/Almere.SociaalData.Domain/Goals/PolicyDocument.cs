namespace Almere.SociaalData.Domain.Goals;

/// <summary>A document that policy figures come from.</summary>
/// <param name="Code">Short name ("B26").</param>
/// <param name="Title">Title with its year or years.</param>
public sealed record PolicyDocument(string Code, string Title)
{
    public static PolicyDocument Budget2025 { get; } = new("B25", "Programmabegroting 2025, gemeente Almere");

    public static PolicyDocument Budget2026 { get; } = new("B26", "Programmabegroting 2026, gemeente Almere");

    public static PolicyDocument AnnualReport2023 { get; } = new("J23", "Jaarverslag 2023, gemeente Almere");

    public static PolicyDocument Framework { get; } = new("BK", "Beleidskader sociaal domein 2019-2022 “Anticiperen op wat nodig is”, gemeente Almere");

    public static PolicyDocument PopulationStatistics { get; } = new("CBS", "Bevolkingsontwikkeling Flevoland 2025, CBS");
}
