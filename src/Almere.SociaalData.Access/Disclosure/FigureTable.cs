namespace Almere.SociaalData.Access.Disclosure;

/// <summary>The groups of one answer, along the keys that it is grouped by.</summary>
/// <param name="Axes">
/// How many values each key can have. Take them from what everybody knows (an enum, the districts of the year), not from the rows: that a
/// value occurs at all says that somebody has it.
/// </param>
/// <param name="Cells">The groups with persons in them, in any order; a position that isn't listed holds nobody.</param>
public sealed record FigureTable(IReadOnlyList<int> Axes, IReadOnlyList<FigureCell> Cells);
