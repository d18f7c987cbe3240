namespace Almere.SociaalData.Access.Disclosure;

/// <summary>One group as it was counted.</summary>
/// <param name="Position">Index of the group's value on each axis.</param>
/// <param name="Persons">Number of different persons in the group, 0 or more: what decides whether it is shown.</param>
/// <param name="Counts">Other counts over the same persons (trajectories), each 0 or more.</param>
/// <param name="Figures">Averages and sums over the same persons.</param>
public sealed record FigureCell(IReadOnlyList<int> Position, int Persons, IReadOnlyList<int> Counts, IReadOnlyList<Figure> Figures);
