namespace Almere.SociaalData.Proof.Answers;

/// <summary>What a request came to.</summary>
/// <param name="Text">The answer as the caller gets it; of two pages both.</param>
/// <param name="Decisions">What was decided, coordinate by coordinate.</param>
/// <param name="Statements">What the database was asked, in this order.</param>
internal sealed record Answer(string Text, string Decisions, IReadOnlyList<string> Statements)
{
    /// <summary>Whether the database was read for it.</summary>
    public bool Read => Statements.Count > 0;

    /// <summary>Whether a statement speaks of one of some tables.</summary>
    public bool ReadsAnyOf(IEnumerable<string> tables) =>
        tables.Select(table => $"\"{table}\"").Any(table => Statements.Any(statement => statement.Contains(table, StringComparison.Ordinal)));

    /// <summary>Whether nobody could tell it from another one.</summary>
    public bool IsLike(Answer other) =>
        ReferenceEquals(this, other) || (Text == other.Text && Decisions == other.Decisions && Statements.SequenceEqual(other.Statements));
}
