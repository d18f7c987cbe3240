using System.Reflection;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Configurations;

public abstract class ModelTests(DatabaseProvider provider) : IAsyncLifetime
{
    private TemporaryDatabase _database = null!;
    private SociaalDataContext _context = null!;

    public sealed class OnSqlite() : ModelTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : ModelTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : ModelTests(DatabaseProvider.SqlServer);

    public async Task InitializeAsync()
    {
        _database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions { Clients = 200, Locations = 6, Days = 5 }, provider);
        _context = _database.OpenContext();
    }

    public async Task DisposeAsync()
    {
        await _context.DisposeAsync();
        _database.Dispose();
    }

    [SkippableFact]
    public void Every_stored_property_of_the_registers_is_classified()
    {
        var unclassified =
            from entity in _context.Model.GetEntityTypes()
            where entity.ClrType != typeof(DatabaseInfo)
            from property in entity.GetProperties()
            where property.PropertyInfo?.GetCustomAttribute<ClassifiedAttribute>() is null
            select $"{entity.ClrType.Name}.{property.Name}";
        Assert.Empty(unclassified);
    }

    [SkippableFact]
    public void Every_entity_of_the_registers_has_a_table() =>
        Assert.All(
            typeof(Client).Assembly.GetExportedTypes().Where(type => type.GetProperty("SourceKey") is not null),
            type => Assert.NotNull(_context.Model.FindEntityType(type)?.GetTableName()));

    [SkippableFact]
    public void Every_foreign_key_and_source_key_has_an_index()
    {
        var without =
            from entity in _context.Model.GetEntityTypes()
            from key in entity.GetForeignKeys()
            let indexed = entity.GetIndexes().Select(index => index.Properties[0]).Concat(entity.GetKeys().Select(other => other.Properties[0]))
            where !indexed.Contains(key.Properties[0])
            select $"{entity.ClrType.Name}.{key.Properties[0].Name}";
        Assert.Empty(without);
        Assert.All(
            _context.Model.GetEntityTypes().Where(entity => entity.FindProperty("SourceKey") is not null),
            entity => Assert.True(entity.FindIndex(entity.FindProperty("SourceKey")!)?.IsUnique));
    }

    [SkippableFact]
    public void Nothing_takes_other_rows_along_when_it_is_deleted() =>
        Assert.All(
            _context.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys()), key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));

    [SkippableFact]
    public void Every_amount_is_stored_as_a_whole_number()
    {
        var amounts = _context.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(decimal)).ToList();
        Assert.Equal(8, amounts.Count);
        Assert.All(amounts, amount => Assert.Equal(typeof(long), amount.GetValueConverter()?.ProviderClrType));
    }

    [SkippableFact]
    public async Task Amounts_compare_order_and_add_up_in_the_database_as_in_memory()
    {
        var all = (await _context.Set<Trajectory>().Select(trajectory => trajectory.Costs).ToListAsync()).OfType<decimal>().ToList();
        var middle = all.Order().ElementAt(all.Count / 2);
        Assert.Equal(all.Count(costs => costs > middle), await _context.Set<Trajectory>().CountAsync(trajectory => trajectory.Costs > middle));
        Assert.Equal(all.Sum(), await _context.Set<Trajectory>().SumAsync(trajectory => trajectory.Costs));
        Assert.Equal(all.Max(), await _context.Set<Trajectory>().MaxAsync(trajectory => trajectory.Costs));
        Assert.Equal(all.OrderDescending().Take(5), (await _context.Set<Trajectory>().Where(trajectory => trajectory.Costs != null).OrderByDescending(trajectory => trajectory.Costs).Take(5)
            .Select(trajectory => trajectory.Costs).ToListAsync()).OfType<decimal>());
        var compared = _context.Set<Trajectory>().Where(trajectory => trajectory.Costs > middle).OrderBy(trajectory => trajectory.Costs);
        Assert.DoesNotContain("ef_", compared.ToQueryString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_BSN_is_found_by_its_number_and_comes_back_whole()
    {
        var bsn = Bsn.Parse("999900006");
        var client = await _context.Set<Client>().SingleAsync(client => client.Bsn == bsn);
        Assert.Equal("999900006", client.Bsn?.Value);
    }

    [SkippableFact]
    public async Task Derived_columns_come_back_as_they_were_stored()
    {
        Assert.Equal(0, await _context.Set<Client>().CountAsync(client => client.BirthYear != client.BirthDate.Year));
        var clients = await _context.Set<Client>().ToListAsync();
        Assert.All(clients, client => Assert.Equal(client.PostalCode?[..4], client.Postcode4));
        var trajectories = await _context.Set<Trajectory>().ToListAsync();
        Assert.All(trajectories, trajectory => Assert.Equal(trajectory.StartedOn?.DayNumber - trajectory.RequestedOn?.DayNumber, trajectory.WaitingDays));
    }

    [SkippableFact]
    public void A_list_in_a_filter_is_one_parameter()
    {
        IReadOnlyList<int> ids = [1, 2, 3];
        var one = provider switch
        {
            DatabaseProvider.Sqlite => "json_each",
            DatabaseProvider.SqlServer => "OPENJSON",
            _ => "= ANY (",
        };
        Assert.Contains(one, _context.Set<Client>().Where(client => ids.Contains(client.Id)).ToQueryString(), StringComparison.Ordinal);
    }
}
