namespace Almere.SociaalData.Access.Identifiers;

/// <summary>
/// The secrets that the keys of every organisation are derived from. During a rotation two hold at a time: what was made with the previous one
/// is still understood, and everything new is made with the current one.
/// </summary>
public sealed class MasterSecrets
{
    /// <summary>Fewest bytes of a secret: 256 bits.</summary>
    public const int SmallestLength = 32;

    /// <param name="current">At least <see cref="SmallestLength"/> random bytes.</param>
    /// <param name="previous">The secret before this one, while its ids and cursors may still be in use.</param>
    /// <exception cref="ArgumentException">A secret is too short, or both are the same.</exception>
    public MasterSecrets(ReadOnlySpan<byte> current, ReadOnlySpan<byte> previous = default)
    {
        Require(current, nameof(current));
        if (!previous.IsEmpty)
        {
            Require(previous, nameof(previous));
            if (previous.SequenceEqual(current))
                throw new ArgumentException("The previous master secret is the current one; leave it out when no rotation is going on.", nameof(previous));
        }

        All = previous.IsEmpty ? [current.ToArray()] : [current.ToArray(), previous.ToArray()];
    }

    /// <summary>The secrets that hold, the current one first.</summary>
    internal IReadOnlyList<byte[]> All { get; }

    /// <summary>A secret doesn't print itself.</summary>
    public override string ToString() => "master secrets (hidden)";

    private static void Require(ReadOnlySpan<byte> secret, string name)
    {
        if (secret.Length < SmallestLength)
            throw new ArgumentException($"A master secret holds at least {SmallestLength} random bytes; this one has {secret.Length}.", name);
    }
}
