using System.Data.Common;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data;

/// <summary>
/// The registers as one caller may read them, for one unit of work. Not for use by several threads at once. Every row comes through
/// <see cref="Rows{T}"/>: a query that passes from one entity to another composes the rows of both, and does not rely on a navigation.
/// </summary>
public sealed class Registers : IAsyncDisposable
{
    private readonly SociaalDataContext _database;
    private readonly IRowRules _rules;

    internal Registers(SociaalDataContext database, IRowRules rules)
    {
        _database = database;
        _rules = rules;
    }

    /// <summary>The mapping of entities to tables: unique keys, converters, columns.</summary>
    public IModel Model => _database.Model;

    /// <summary>Whether the database takes an absent value for the highest when it orders; otherwise it takes it for the lowest.</summary>
    public bool SortsNullsLast => _database.Database.IsNpgsql();

    /// <summary>Whether the database's driver reads a whole number only in the very size of its column.</summary>
    public bool ReadsExactTypesOnly => _database.Database.IsSqlServer();

    /// <summary>The rows of an entity that the caller may see, untracked.</summary>
    /// <exception cref="InvalidOperationException">The class is not an entity of the registers.</exception>
    public IQueryable<T> Rows<T>() where T : class
    {
        var entity = _database.Model.FindEntityType(typeof(T))
            ?? throw new InvalidOperationException($"""Class "{typeof(T).Name}" is not an entity of the registers, expected one that has a table.""");
        return _database.Set<T>().AsNoTracking().Under(_rules, entity);
    }

    /// <summary>
    /// The open connection of this unit of work, for statements that were compiled from <see cref="Rows{T}"/> and from nothing else. It is closed with
    /// this object.
    /// </summary>
    public async ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken)
    {
        await _database.Database.OpenConnectionAsync(cancellationToken);
        return _database.Database.GetDbConnection();
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
