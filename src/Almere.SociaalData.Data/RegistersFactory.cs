using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Data;

/// <summary>Opens the registers for callers. One per process; safe for use by several threads.</summary>
public sealed class RegistersFactory(DatabaseOptions options) : IDisposable
{
    private readonly ReadSessions _sessions = new(Store.Of(options));

    /// <summary>The registers under one caller's rules. Dispose of them at the end of the request.</summary>
    public Registers Open(IRowRules rules) => new(_sessions, rules);

    /// <summary>Closes the connections that are kept open between requests.</summary>
    public void Dispose() => _sessions.Dispose();
}
