using System.Diagnostics;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Data.AccessLog;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>Writes to the access log: into the sink that confirms, then to those that are sent a copy.</summary>
/// <param name="sink">Confirms each entry.</param>
/// <param name="table">Knows how persons are enciphered.</param>
/// <param name="exports">Are sent what was confirmed.</param>
/// <param name="clock">Tells when an action ended.</param>
internal sealed class AccessLogWriter(IAccessLogSink sink, TableAccessLog table, IEnumerable<IAccessLogExport> exports, TimeProvider clock)
{
    private readonly IAccessLogExport[] _exports = [.. exports];

    /// <summary>The time.</summary>
    public TimeProvider Clock => clock;

    /// <summary>Makes sure that the log can be written before anything personal is read.</summary>
    /// <exception cref="AccessLogUnavailableException">It can't.</exception>
    public ValueTask OpenAsync(CancellationToken cancellationToken) => table.OpenAsync(cancellationToken);

    /// <summary>Makes sure that every line written so far is found by its person.</summary>
    /// <exception cref="AccessLogUnavailableException">It can't.</exception>
    public ValueTask IndexAsync(CancellationToken cancellationToken) => table.IndexAsync(cancellationToken);

    /// <summary>An entry about what has just ended.</summary>
    /// <param name="action">The action.</param>
    /// <param name="persons">Whose data was read, since the entry before; where there are any, the log was opened.</param>
    /// <param name="status">How it ended.</param>
    /// <param name="exceptionType">The type of the fault.</param>
    /// <param name="continues">The receipt of the first entry of the action.</param>
    public AccessLogEntry Entry(AccessAction action, long[] persons, AccessStatus status, string? exceptionType, long? continues)
    {
        var subjects = persons.Length > 0 ? new SubjectId[persons.Length] : [];
        long firstSpan = 0;
        if (subjects.Length > 0)
        {
            table.Cipher.Encipher(persons, subjects);
            firstSpan = SpanNumber.Of(ActivitySpanId.CreateRandom());
        }

        return new(action, clock.GetUtcNow(), status, subjects, firstSpan) { Continues = continues, ExceptionType = exceptionType };
    }

    /// <summary>Writes an entry; gives its receipt when it is safe.</summary>
    /// <exception cref="AccessLogUnavailableException">It can't be written.</exception>
    public ValueTask<long> WriteAsync(AccessLogEntry entry, CancellationToken cancellationToken) => sink.WriteAsync(entry, cancellationToken);

    /// <summary>Sends on an entry that is safe.</summary>
    public void Export(AccessLogEntry entry)
    {
        foreach (var export in _exports)
            export.Send(entry);
    }
}
