using Almere.SociaalData.Access.AccessLog;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>
/// What one request writes to the access log. Whoever sends bytes of its answer awaits <see cref="CommitAsync"/> first: once for an answer that leaves as a
/// whole, before each part for one that leaves in parts. Nobody's data leaves before it is recorded that it did.
/// </summary>
/// <param name="writer">Writes.</param>
/// <param name="action">The action of the request.</param>
/// <param name="subjects">The persons of whom something goes into the answer; null where the request never came to rows.</param>
internal sealed class RequestLog(AccessLogWriter writer, AccessAction action, SubjectsRead? subjects)
{
    private long? _receipt;
    private AccessStatus _status;

    /// <summary>Records the action, the first time, and the persons since the last time. Does nothing where there is nothing new to record.</summary>
    /// <param name="status">How the request ended, or <see cref="AccessStatus.Ok"/> while it goes on.</param>
    /// <param name="exceptionType">The type of the fault, where there was one.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="AccessLogUnavailableException">It can't be recorded: nothing more may be sent.</exception>
    public async ValueTask CommitAsync(AccessStatus status, string? exceptionType, CancellationToken cancellationToken)
    {
        if (_receipt is not null && _status == status && subjects is null or { HasNew: false })
            return;
        var persons = subjects?.TakeNew() ?? [];
        if (persons.Length > 0)
            await writer.OpenAsync(cancellationToken);
        var entry = writer.Entry(action, persons, status, exceptionType, _receipt);
        var receipt = await writer.WriteAsync(entry, cancellationToken);
        writer.Export(entry);
        _receipt ??= receipt;
        _status = status;
    }
}
