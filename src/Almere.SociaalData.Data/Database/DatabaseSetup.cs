using System.Data.Common;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Data.Reference;
using Almere.SociaalData.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Database;

/// <summary>Makes the database where there is none, brings it up to date, and says whether it can be used.</summary>
public sealed class DatabaseSetup
{
    private const string MigrateCommand = "\"sociaaldata database migrate\"";

    private readonly DatabaseOptions _options;
    private readonly Store _store;
    private readonly DbContextOptions<SociaalDataContext> _readOptions;

    /// <exception cref="DatabaseUnavailableException">The connection string can't be used.</exception>
    public DatabaseSetup(DatabaseOptions options)
    {
        _options = options;
        _store = Store.Of(options);
        _readOptions = _store.ReadOptions;
    }

    /// <summary>What messages call the database; without user and password.</summary>
    public string StoreName => _store.Name;

    /// <summary>The newest migration of this program: databases of different ones can't take each other's place.</summary>
    public string LatestMigration
    {
        get
        {
            using var migrations = _store.OpenMigrations();
            return migrations.Database.GetMigrations().Last();
        }
    }

    /// <summary>Makes the database if it is missing, with example data if asked; brings it up to date, and checks that it can be written.</summary>
    /// <param name="exampleData">What to fill a new database with; null leaves it with the code lists only.</param>
    /// <param name="today">The day that example data counts as today.</param>
    /// <param name="progress">Told how far the filling is.</param>
    /// <param name="cancellationToken">Stops the making; nothing half-made stays behind.</param>
    /// <exception cref="DatabaseUnavailableException">It can't be made, can't be written, or belongs to another version of the program.</exception>
    public async Task<DatabaseInfo> PrepareAsync(
        ExampleDataOptions? exampleData, DateOnly today, IProgress<ExampleDataProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (await _store.ExistsAsync(cancellationToken)) await UpdateAsync(today, cancellationToken);
        else await CreateAsync(exampleData, today, replace: false, progress, cancellationToken);
        await _store.CheckWritableAsync(cancellationToken);
        return await CheckedInfoAsync(cancellationToken);
    }

    /// <summary>Makes the database with the code lists if it is missing, and brings it up to date; on a server with the tables of the access log.</summary>
    /// <param name="today">The day that a new database says it was made for.</param>
    /// <param name="cancellationToken">Stops it; a migration that was begun is undone.</param>
    /// <returns>The migrations that were applied, oldest first.</returns>
    /// <exception cref="DatabaseUnavailableException">It can't be made or changed, or belongs to another version of the program.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(DateOnly today, CancellationToken cancellationToken = default)
    {
        var applied = await MigrateRegistersAsync(today, cancellationToken);
        MakeLog();
        return applied;
    }

    /// <summary>
    /// Puts new example data in the place of old example data once it is whole; makes the database if it is missing. No other process may have it open.
    /// </summary>
    /// <exception cref="DatabaseUnavailableException">The database holds something else than example data, or can't be written.</exception>
    public async Task<DatabaseInfo> ReplaceExampleDataAsync(
        ExampleDataOptions exampleData, DateOnly today, IProgress<ExampleDataProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (await _store.ExistsAsync(cancellationToken))
        {
            await _store.CheckWritableAsync(cancellationToken);
            var state = await FindAsync(cancellationToken);
            if (state is not { Info.IsExampleData: true } and not { Info: null, Applied: null })
            {
                throw new DatabaseUnavailableException(
                    $"Database \"{_store.Name}\" holds data that is not example data, so it isn't replaced. "
                    + "Name another one in \"ConnectionStrings:SociaalData\".");
            }
        }
        await CreateAsync(exampleData, today, replace: true, progress, cancellationToken);
        return await CheckedInfoAsync(cancellationToken);
    }

    /// <summary>What the database says of itself.</summary>
    /// <exception cref="DatabaseUnavailableException">It is missing, unfinished, behind, or belongs to another version of the program.</exception>
    public async Task<DatabaseInfo> CheckedInfoAsync(CancellationToken cancellationToken)
    {
        var state = await FindAsync(cancellationToken);
        if (Pending(state) is [var first, ..] pending)
        {
            throw new DatabaseUnavailableException(state.Applied is null
                ? $"Database \"{_store.Name}\" has no tables yet. Make them with {MigrateCommand}."
                : $"Database \"{_store.Name}\" is {pending.Count} migrations behind, the first is \"{first}\". Bring it up to date with {MigrateCommand}.");
        }
        return state.Info ?? throw new DatabaseUnavailableException($"Database \"{_store.Name}\" has no code lists yet. Finish it with {MigrateCommand}.");
    }

    /// <summary>Whether the database answers, for a health check.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await CheckedInfoAsync(cancellationToken) is not null;
        }
        catch (DatabaseUnavailableException)
        {
            return false;
        }
    }

    private static void Fill(
        SociaalDataContext context, ExampleDataOptions? exampleData, DateOnly today, IProgress<ExampleDataProgress>? progress,
        CancellationToken cancellationToken)
    {
        using var writer = new BulkWriter(context);
        if (exampleData is null) new ReferenceData().WriteTo(writer);
        else new ExampleDataGenerator(exampleData, today).WriteTo(writer, progress, cancellationToken);
        writer.Write(new DatabaseInfo { IsExampleData = exampleData is not null, Seed = exampleData?.Seed, CreatedFor = today });
        writer.Flush();
    }

    private async Task<IReadOnlyList<string>> MigrateRegistersAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (await _store.ExistsAsync(cancellationToken)) return await UpdateAsync(today, cancellationToken);
        await CreateAsync(exampleData: null, today, replace: false, progress: null, cancellationToken);
        await using var migrations = _store.OpenMigrations();
        return [.. migrations.Database.GetMigrations()];
    }

    // With SQLite the log is a file of its own, which the gateway makes.
    private void MakeLog()
    {
        if (_options.Provider == DatabaseProvider.Sqlite) return;
        try
        {
            LogStore.Of(AccessLogOptions.Beside(_options)).Open().Dispose();
        }
        catch (DbException exception)
        {
            throw new DatabaseUnavailableException($"The tables of the access log can't be made in database \"{_store.Name}\": {exception.Message}", exception);
        }
    }

    private Task CreateAsync(
        ExampleDataOptions? exampleData, DateOnly today, bool replace, IProgress<ExampleDataProgress>? progress, CancellationToken cancellationToken) =>
        _store.CreateAsync(
            (migrations, token) => Tables.CreateAsync(migrations, () => Fill(migrations, exampleData, today, progress, token), token), replace, cancellationToken);

    private async Task<IReadOnlyList<string>> UpdateAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await _store.CheckWritableAsync(cancellationToken);
        var state = await FindAsync(cancellationToken);
        var pending = Pending(state);
        if (pending.Count == 0 && state.Info is not null) return [];
        try
        {
            await using var migrations = _store.OpenMigrations();
            await migrations.Database.MigrateAsync(cancellationToken);
            if (state.Info is null)
            {
                await migrations.Database.OpenConnectionAsync(cancellationToken);
                await using var transaction = await migrations.Database.BeginTransactionAsync(cancellationToken);
                Fill(migrations, exampleData: null, today, progress: null, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }
        catch (DbException exception)
        {
            throw new DatabaseUnavailableException($"Database \"{_store.Name}\" can't be brought up to date: {exception.Message}", exception);
        }
        return pending;
    }

    /// <summary>The migrations that the database still has to go through, oldest first.</summary>
    /// <exception cref="DatabaseUnavailableException">It has been through others than those of this program.</exception>
    private IReadOnlyList<string> Pending(DatabaseState state)
    {
        using var migrations = _store.OpenMigrations();
        IReadOnlyList<string> known = [.. migrations.Database.GetMigrations()];
        if (state is { Info: not null, Applied: null }) throw Foreign("an older version of this program, from before there were migrations", state.Info);
        if (state.Applied?.Except(known).FirstOrDefault() is { } unknown) throw Foreign($"another version of this program: it has migration \"{unknown}\", which is unknown here", state.Info);
        return [.. known.Except(state.Applied ?? [])];
    }

    private DatabaseUnavailableException Foreign(string maker, DatabaseInfo? info) => new(
        $"Database \"{_store.Name}\" was made by {maker}. "
        + (info is { IsExampleData: true }
            ? "It holds example data: remove it and start again."
            : "Start the version that fits it, or name another one in \"ConnectionStrings:SociaalData\"."));

    private async Task<DatabaseState> FindAsync(CancellationToken cancellationToken)
    {
        await using var context = new SociaalDataContext(_readOptions);
        try
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            var info = await FindAsync(() => context.Set<DatabaseInfo>().SingleOrDefaultAsync(cancellationToken));
            return new(info, await FindAsync(() => ReadHistoryAsync(context, cancellationToken)));
        }
        catch (Exception exception) when (DatabaseFault.CauseOf(exception) is not null)
        {
            throw _store.Unreachable(DatabaseFault.CauseOf(exception)!);
        }
    }

    // What a table holds; null where there is no such table.
    private async Task<T?> FindAsync<T>(Func<Task<T?>> read) where T : class
    {
        try
        {
            return await read();
        }
        catch (DbException exception) when (_store.IsMissingTable(exception))
        {
            return null;
        }
    }

    // EF Core's own question takes rights that a reader needn't have.
    private static async Task<List<string>?> ReadHistoryAsync(SociaalDataContext context, CancellationToken cancellationToken)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {sql.DelimitIdentifier("MigrationId")} FROM {sql.DelimitIdentifier(HistoryRepository.DefaultTableName)}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var applied = new List<string>();
        while (await reader.ReadAsync(cancellationToken)) applied.Add(reader.GetString(0));
        return applied;
    }
}
