namespace Almere.SociaalData.Domain.AccessLog;

/// <summary>
/// The key that persons are enciphered with in the access log, itself enciphered under the master secret. The log outlives secrets: when they rotate, the
/// key is written again under the new one, and old lines are still found.
/// </summary>
public sealed class AccessLogKey
{
    /// <summary>From 1; the highest holds.</summary>
    public required int Id { get; init; }

    /// <summary>Nonce, key and check.</summary>
    public required byte[] Wrapped { get; init; }
}
