namespace Almere.SociaalData.Access.AccessLog;

/// <summary>
/// Where the access log is kept. The table of this system is one; a stream (Kafka, Event Hubs) can take its place, as long as it confirms: an answer with
/// personal data leaves only after its entry is confirmed.
/// </summary>
public interface IAccessLogSink
{
    /// <summary>Writes an entry and waits until it is safe.</summary>
    /// <returns>A receipt, which a later entry of the same action names as what it continues.</returns>
    /// <exception cref="AccessLogUnavailableException">It can't be written.</exception>
    ValueTask<long> WriteAsync(AccessLogEntry entry, CancellationToken cancellationToken);
}
