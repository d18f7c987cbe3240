using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Data;

/// <summary>Opens the registers for callers. One per process; safe for use by several threads.</summary>
public sealed class RegistersFactory : IDisposable
{
    private readonly ReadSessions _sessions;

    /// <param name="options">Where they are kept.</param>
    public RegistersFactory(DatabaseOptions options)
    {
        var read = Store.Of(options).ReadOptions;
        _sessions = new(() => new SociaalDataContext(read));
    }

    /// <summary>The registers under one caller's rules. Dispose of them at the end of the request.</summary>
    public Registers Open(IRowRules rules) => new(_sessions, rules);

    /// <summary>Closes the connections that are kept open between requests.</summary>
    public void Dispose() => _sessions.Dispose();
}
