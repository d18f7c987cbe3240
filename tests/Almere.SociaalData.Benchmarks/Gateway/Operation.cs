namespace Almere.SociaalData.Benchmarks.Gateway;

/// <summary>Something that both sides answer with the same bytes.</summary>
/// <param name="Key">A letter, for the command line.</param>
/// <param name="Name">What it is called in the table.</param>
/// <param name="Client">The example client that asks.</param>
/// <param name="Purpose">The purpose that it chooses, or null.</param>
/// <param name="Document">The document.</param>
/// <param name="Variants">The variables of the document, and the address of the hand-written endpoint, one pair for each request.</param>
/// <param name="GrowsWithPage">Whether its cost is that of the rows on the page, however many are stored.</param>
internal sealed record Operation(
    string Key, string Name, string Client, string? Purpose, string Document, IReadOnlyList<(object? Variables, string Path)> Variants, bool GrowsWithPage = true);
