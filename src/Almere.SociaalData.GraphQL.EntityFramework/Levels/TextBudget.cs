namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>How much text may still be kept.</summary>
/// <param name="bytes">Its length in bytes.</param>
internal sealed class TextBudget(long bytes)
{
    // What a row takes beside its text: where it ends, where its gaps are, whose it is.
    private const int PerRow = 32;

    /// <summary>The bytes that are left.</summary>
    public long Left { get; private set; } = bytes;

    /// <summary>Takes what a row takes; false when there isn't so much left.</summary>
    public bool Take(int length) => (Left -= length + PerRow) >= 0;
}
