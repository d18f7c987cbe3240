using System.Data.Common;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Data.Reference;
using Almere.SociaalData.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Database;

/// <summary>Makes the database where there is none, and says whether it can be used.</summary>
public sealed class DatabaseSetup
{
    private readonly Store _store;
    private readonly DbContextOptions<SociaalDataContext> _readOptions;

    /// <exception cref="DatabaseUnavailableException">The connection string can't be used.</exception>
    public DatabaseSetup(DatabaseOptions options)
    {
        _store = Store.Of(options);
        _readOptions = _store.ReadOptions;
    }

    /// <summary>What messages call the database; without user and password.</summary>
    public string StoreName => _store.Name;

    /// <summary>Sixteen characters that change when a table, column or index of this program changes: databases of different ones can't take each other's place.</summary>
    public string ModelFingerprint
    {
        get
        {
            using var context = new SociaalDataContext(_readOptions);
            return TableScript.Fingerprint(context);
        }
    }

    /// <summary>Makes the database if it is missing, with example data if asked, and checks that it fits this program and can be written.</summary>
    /// <param name="exampleData">What to fill a new database with; null leaves it with the code lists only.</param>
    /// <param name="today">The day that example data counts as today.</param>
    /// <param name="progress">Told how far the filling is.</param>
    /// <param name="cancellationToken">Stops the making; nothing half-made stays behind.</param>
    /// <exception cref="DatabaseUnavailableException">It can't be made, can't be written, or belongs to another version of the program.</exception>
    public async Task<DatabaseInfo> PrepareAsync(
        ExampleDataOptions? exampleData, DateOnly today, IProgress<ExampleDataProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (!await _store.ExistsAsync(cancellationToken)) await CreateAsync(exampleData, today, replace: false, progress, cancellationToken);
        await _store.CheckWritableAsync(cancellationToken);
        return await CheckedInfoAsync(cancellationToken);
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
            if (!await HoldsExampleDataAsync(cancellationToken))
            {
                throw new DatabaseUnavailableException(
                    $"Database \"{_store.Name}\" holds data that is not example data, so it isn't replaced. "
                    + "Name another file in \"ConnectionStrings:SociaalData\".");
            }
        }
        await CreateAsync(exampleData, today, replace: true, progress, cancellationToken);
        return await CheckedInfoAsync(cancellationToken);
    }

    /// <summary>What the database says of itself.</summary>
    /// <exception cref="DatabaseUnavailableException">It is missing, unfinished, or belongs to another version of the program.</exception>
    public async Task<DatabaseInfo> CheckedInfoAsync(CancellationToken cancellationToken)
    {
        await using var context = new SociaalDataContext(_readOptions);
        var info = await FindInfoAsync(context, cancellationToken);
        return info?.Model == TableScript.Fingerprint(context)
            ? info
            : throw new DatabaseUnavailableException(
                $"Database \"{_store.Name}\" was made by another version of this program, or not by this program. "
                + "If it holds example data, remove the file and start again; otherwise name another file in \"ConnectionStrings:SociaalData\".");
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
        writer.Write(new DatabaseInfo
        {
            IsExampleData = exampleData is not null,
            Seed = exampleData?.Seed,
            CreatedFor = today,
            Model = TableScript.Fingerprint(context),
        });
        writer.Flush();
    }

    private Task CreateAsync(
        ExampleDataOptions? exampleData, DateOnly today, bool replace, IProgress<ExampleDataProgress>? progress, CancellationToken cancellationToken) =>
        _store.CreateAsync(
            (context, token) => TableScript.CreateAsync(context, () => Fill(context, exampleData, today, progress, token), token), replace, cancellationToken);

    private async Task<bool> HoldsExampleDataAsync(CancellationToken cancellationToken)
    {
        await using var context = new SociaalDataContext(_readOptions);
        return await FindInfoAsync(context, cancellationToken) is { IsExampleData: true };
    }

    private static async Task<DatabaseInfo?> FindInfoAsync(SociaalDataContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Set<DatabaseInfo>().SingleOrDefaultAsync(cancellationToken);
        }
        catch (DbException)
        {
            // The table or the file isn't there: not a database of this program.
            return null;
        }
    }
}
