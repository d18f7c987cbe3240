using System.Data.Common;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Data.Database.SqlServer;
using Almere.SociaalData.Data.Rows;
using Almere.SociaalData.Domain.Imports;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data;

/// <summary>
/// The registers as one caller may read them, for one unit of work. Not for use by several threads at once. Every row comes through
/// <see cref="Rows{T}"/>: a query that passes from one entity to another composes the rows of both, and does not rely on a navigation.
/// </summary>
public sealed class Registers : IDisposable
{
    private readonly ReadSessions _sessions;
    private readonly IRowRules _rules;
    private readonly Registers? _owner;
    private ReadSession? _session;

    internal Registers(ReadSessions sessions, IRowRules rules, Registers? owner = null)
    {
        _sessions = sessions;
        _rules = rules;
        _owner = owner;
    }

    /// <summary>The mapping of entities to tables: unique keys, converters, columns.</summary>
    public IModel Model => Database.Model;

    /// <summary>Held by whoever reads, also by LINQ: the unit of work has one connection, which runs one statement at a time.</summary>
    public SemaphoreSlim Turn => Session.Turn;

    private ReadSession Session => _owner?.Session ?? (_session ??= _sessions.Rent());

    private DbContext Database => Session.Context;

    /// <summary>The registers under other rules, on the connection of these and as long as these.</summary>
    public Registers Under(IRowRules rules) => new(_sessions, rules, _owner ?? this);

    /// <summary>How rows are read, given the driver's reader.</summary>
    public DbDataReader ReaderOver(DbDataReader rows) =>
        Session.IsSqlite ? new SqliteRows((SqliteDataReader)rows)
        : Session.IsSqlServer ? new WideningReader(rows)
        : rows;

    /// <summary>Whether that reader gives a text as its bytes in UTF-8.</summary>
    public bool GivesTextAsUtf8 => Session.IsSqlite;

    /// <summary>Whether a statement that comes again runs faster prepared.</summary>
    public bool PreparesStatements => !Session.IsSqlServer;

    /// <summary>Whether the database runs in this process, so that nothing is waited for.</summary>
    public bool IsInProcess => Session.IsSqlite;

    /// <summary>The rows of an entity that the caller may see, untracked.</summary>
    /// <exception cref="InvalidOperationException">The class is not an entity of the registers.</exception>
    public IQueryable<T> Rows<T>() where T : class
    {
        var entity = Database.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"""Class "{typeof(T).Name}" is not an entity of the registers, expected one that has a table.""");
        return Database.Set<T>().AsNoTracking().Under(_rules, entity);
    }

    /// <summary>
    /// The open connection of this unit of work, for statements that were compiled from <see cref="Rows{T}"/> and from nothing else. It goes back with this
    /// object.
    /// </summary>
    public ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken) => Session.OpenAsync(cancellationToken);

    /// <summary>
    /// The runs of the import, for whoever has to know what the rows are as of: a run is recorded in the transaction of what it wrote. Every caller's rows are as of the same
    /// run, so no rule is asked.
    /// </summary>
    public IQueryable<ImportRun> Runs => Database.Set<ImportRun>().AsNoTracking();

    /// <summary>Has a statement on the connection stopped when a token is cancelled; dispose of what is given when the statement has been read.</summary>
    public IDisposable? StopWhen(CancellationToken cancellationToken) => Session.StopWhen(cancellationToken);

    /// <summary>Gives the connection back.</summary>
    public void Dispose()
    {
        if (_session is { } session)
        {
            _session = null;
            _sessions.Return(session);
        }
    }
}
