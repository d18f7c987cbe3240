namespace Almere.SociaalData.Access.Disclosure;

/// <summary>One group as it may be shown.</summary>
/// <param name="Position">Index of the group's value on each axis.</param>
/// <param name="Persons">The count, or <see langword="null"/> when suppressed.</param>
/// <param name="Counts">The other counts of the cell; empty when suppressed.</param>
/// <param name="Figures">Its averages and sums; empty when suppressed.</param>
/// <param name="Suppressed">The group holds fewer than ten persons, perhaps none, or hides one that does.</param>
public sealed record ShownCell(IReadOnlyList<int> Position, int? Persons, IReadOnlyList<int> Counts, IReadOnlyList<decimal?> Figures, bool Suppressed);
