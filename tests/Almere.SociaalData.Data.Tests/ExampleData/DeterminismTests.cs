using System.Security.Cryptography;
using System.Text;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.ExampleData;

public sealed class DeterminismTests
{
    private static readonly ExampleDataOptions Small = new() { Clients = 300, Locations = 20, Days = 60 };

    [Fact]
    public async Task The_same_options_and_day_give_the_same_rows() => Assert.Equal(await HashAsync(Small), await HashAsync(Small));

    [Fact]
    public async Task Another_seed_gives_other_rows() => Assert.NotEqual(await HashAsync(Small), await HashAsync(Small with { Seed = 35 }));

    [Fact]
    public async Task More_clients_leave_the_locations_and_the_first_clients_as_they_are()
    {
        Assert.Equal(await HashAsync(Small, "ShelterLocations"), await HashAsync(Small with { Clients = 400 }, "ShelterLocations"));
        Assert.Equal(await HashAsync(Small, "Clients WHERE Id <= 250"), await HashAsync(Small with { Clients = 400 }, "Clients WHERE Id <= 250"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(301)]
    public async Task There_are_three_times_as_many_trajectories_as_clients(int clients)
    {
        using var database = await TemporaryDatabase.WithExampleDataAsync(Small with { Clients = clients });
        await using var context = database.OpenContext();
        Assert.Equal(clients, await context.Set<Domain.Clients.Client>().CountAsync());
        Assert.Equal(3 * clients, await context.Set<Domain.Trajectories.Trajectory>().CountAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_number_of_clients_outside_its_range_is_refused(int clients) =>
        Assert.StartsWith(
            "Clients lies between 1 and 1000000.",
            Assert.Throws<ArgumentOutOfRangeException>(() => Small with { Clients = clients }).Message,
            StringComparison.Ordinal);

    [SkippableTheory, InlineData(DatabaseProvider.PostgreSql), InlineData(DatabaseProvider.SqlServer)]
    public async Task The_rows_are_the_same_on_every_kind_of_database(DatabaseProvider provider)
    {
        using var other = await TemporaryDatabase.WithExampleDataAsync(Small, provider);
        using var sqlite = await TemporaryDatabase.WithExampleDataAsync(Small);
        await using var context = other.OpenContext();
        await using var expected = sqlite.OpenContext();
        Assert.Equal(DatabaseContent.Of(expected), DatabaseContent.Of(context));
    }

    // Drawn anew, not copied.
    private static async Task<TemporaryDatabase> MakeAsync(ExampleDataOptions options)
    {
        var database = new TemporaryDatabase();
        await database.Setup.PrepareAsync(options, TemporaryDatabase.Today);
        return database;
    }

    private static async Task<string> HashAsync(ExampleDataOptions options, string? only = null)
    {
        using var database = await MakeAsync(options);
        await using var context = database.OpenContext();
        var connection = context.Database.GetDbConnection();
        await connection.OpenAsync();
        var tables = only is null ? context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct().Order() : Enumerable.Repeat(only, 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in tables)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                for (var i = 0; i < rows.FieldCount; i++) hash.AppendData(Encoding.UTF8.GetBytes($"{rows.GetName(i)}={rows.GetValue(i)}\n"));
            }
        }
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
