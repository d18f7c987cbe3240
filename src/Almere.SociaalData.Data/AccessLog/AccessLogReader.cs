using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Opens the access log to read. One per process; safe for use by several threads.</summary>
public sealed class AccessLogReader : IDisposable
{
    private readonly ReadSessions _sessions;

    /// <param name="options">Where it is kept.</param>
    public AccessLogReader(AccessLogOptions options)
    {
        var read = LogStore.Of(options).ReadOptions;
        _sessions = new(() => new AccessLogContext(read));
    }

    /// <summary>The log under one caller's rules; they say which records, and a line or a person is reached through those alone. Dispose of it at the end of the request.</summary>
    public Registers Open(IRowRules rules) => new(_sessions, Rules(rules));

    /// <summary>A caller's rules for records, and none for what only leads from a person to records.</summary>
    public static IRowRules Rules(IRowRules caller) => new LogRowRules(caller);

    /// <summary>Closes the connections that are kept open between requests.</summary>
    public void Dispose() => _sessions.Dispose();
}
