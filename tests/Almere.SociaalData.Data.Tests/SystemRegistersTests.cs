using System.Data.Common;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Data.Writing;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests;

public abstract class SystemRegistersTests(DatabaseProvider provider) : IAsyncLifetime
{
    private TemporaryDatabase _database = null!;
    private SystemRegisters _registers = null!;

    public sealed class OnSqlite() : SystemRegistersTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : SystemRegistersTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : SystemRegistersTests(DatabaseProvider.SqlServer);

    public async Task InitializeAsync()
    {
        _database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions { Clients = 10, Locations = 6, Days = 5 }, provider);
        _registers = new SystemRegisters(_database.Options);
    }

    public Task DisposeAsync()
    {
        _database.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task A_later_snapshot_becomes_the_latest_of_its_location()
    {
        await WriteAsync(writer => writer.Write(Snapshot(id: 9_001, location: 1, TemporaryDatabase.Today.AddDays(1))));
        await WriteAsync(writer => writer.Write(Snapshot(id: 9_002, location: 1, TemporaryDatabase.Today.AddDays(-900))));
        await using var context = _database.OpenContext();
        var first = context.Set<ShelterLocation>().Where(location => location.Id == 1);
        Assert.Equal(9_001, await first.Select(location => location.LatestSnapshotId).SingleAsync());
    }

    [SkippableFact]
    public async Task A_key_that_leads_nowhere_is_refused_and_nothing_is_half_written()
    {
        await Assert.ThrowsAnyAsync<DbException>(() => WriteAsync(
            writer =>
            {
                writer.Write(Snapshot(id: 9_001, location: 1, TemporaryDatabase.Today.AddDays(1)));
                writer.Write(Snapshot(id: 9_002, location: 999, TemporaryDatabase.Today.AddDays(1)));
            }));
        await using var context = _database.OpenContext();
        Assert.False(await context.Set<CapacitySnapshot>().AnyAsync(snapshot => snapshot.Id > 9_000));
    }

    [SkippableFact]
    public async Task A_source_key_that_exists_already_is_refused() =>
        await Assert.ThrowsAnyAsync<DbException>(() => WriteAsync(
            writer => writer.Write(new Household { Id = 9_001, SourceKey = "huishouden-1", Size = 1, Children = 0 })));

    [SkippableFact]
    public async Task A_reader_goes_on_while_a_writer_is_busy()
    {
        Skip.If(provider == DatabaseProvider.SqlServer, "Whether readers wait is a setting of the database there: infra/sqlserver/database.sql.");
        await WriteAsync(
            writer =>
            {
                writer.Write(new Household { Id = 9_001, SourceKey = "nieuw", Size = 1, Children = 0 });
                writer.Flush();
                using var context = _database.OpenContext();
                Assert.False(context.Set<Household>().Any(household => household.Id == 9_001));
            });
        await using var after = _database.OpenContext();
        Assert.True(await after.Set<Household>().AnyAsync(household => household.Id == 9_001));
    }

    private Task WriteAsync(Action<BulkWriter> write) => _registers.WriteAsync(
        (context, _) =>
        {
            using var writer = new BulkWriter(context);
            write(writer);
            writer.Flush();
            return Task.FromResult(true);
        },
        default);

    private static CapacitySnapshot Snapshot(int id, int location, DateOnly date) =>
        new() { Id = id, SourceKey = $"test-{id}", LocationId = location, Date = date, Places = 10, Occupied = 4 };
}
