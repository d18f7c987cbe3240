using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Testing;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Database;

/// <summary>The pool of connections to a server holds as many as there are requests at once, and what each of them is told.</summary>
public sealed class PoolTests
{
    [Theory]
    [InlineData(DatabaseProvider.PostgreSql, "Host=db;Database=registers", 128)]
    [InlineData(DatabaseProvider.PostgreSql, "Host=db;Database=registers;Maximum Pool Size=30", 30)]
    [InlineData(DatabaseProvider.PostgreSql, "Host=db;Database=registers;MaxPoolSize=100", 100)]
    [InlineData(DatabaseProvider.SqlServer, "Server=db;Database=registers", 128)]
    [InlineData(DatabaseProvider.SqlServer, "Server=db;Database=registers;Max Pool Size=30", 30)]
    public void Is_as_large_as_the_connection_string_says_or_the_requests_at_once(DatabaseProvider provider, string connectionString, int expected) =>
        Assert.Equal(expected, PoolSizeOf(new() { Provider = provider, ConnectionString = connectionString }));

    [Theory, InlineData(DatabaseProvider.PostgreSql, "Host=db;Database=registers"), InlineData(DatabaseProvider.SqlServer, "Server=db;Database=registers")]
    public void Grows_and_shrinks_with_the_requests_at_once(DatabaseProvider provider, string connectionString)
    {
        Assert.Equal(500, PoolSizeOf(new() { Provider = provider, ConnectionString = connectionString, MostReaders = 500 }));
        Assert.Equal(8, PoolSizeOf(new() { Provider = provider, ConnectionString = connectionString, MostReaders = 8 }));
    }

    [SkippableFact]
    public async Task That_many_requests_hold_a_connection_at_once_on_PostgreSQL()
    {
        PostgreSqlServer.Require();
        using var database = await TemporaryDatabase.WithCodeListsAsync(DatabaseProvider.PostgreSql);
        // The pool would make a request wait for fifteen seconds, and then refuse it.
        using var factory = new RegistersFactory(database.Options);
        var all = Enumerable.Range(0, database.Options.MostReaders).Select(_ => factory.Open(new NoRules())).ToList();
        var connections = await Task.WhenAll(all.Select(registers => registers.OpenConnectionAsync(CancellationToken.None).AsTask()));
        Assert.Equal(database.Options.MostReaders, connections.Distinct().Count());
        foreach (var registers in all)
            registers.Dispose();
    }

    [SkippableTheory, InlineData(null, "1.1"), InlineData("-c random_page_cost=2.5", "2.5")]
    public async Task Readers_of_PostgreSQL_plan_for_data_that_lies_near_unless_the_connection_string_says_otherwise(string? options, string cost)
    {
        PostgreSqlServer.Require();
        using var database = await TemporaryDatabase.WithCodeListsAsync(DatabaseProvider.PostgreSql);
        using var factory = new RegistersFactory(new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = new NpgsqlConnectionStringBuilder(database.Options.ConnectionString) { Options = options }.ConnectionString });
        using var registers = factory.Open(new NoRules());
        await using var command = (await registers.OpenConnectionAsync(CancellationToken.None)).CreateCommand();
        command.CommandText = "SELECT current_setting('random_page_cost') || ' ' || current_setting('default_transaction_read_only')";
        Assert.Equal($"{cost} on", await command.ExecuteScalarAsync());
    }

    private static int PoolSizeOf(DatabaseOptions options)
    {
        using var context = new SociaalDataContext(Store.Of(options).ReadOptions);
        var connectionString = context.Database.GetConnectionString()!;
        return options.Provider == DatabaseProvider.PostgreSql ? new NpgsqlConnectionStringBuilder(connectionString).MaxPoolSize : new SqlConnectionStringBuilder(connectionString).MaxPoolSize;
    }

    private sealed class NoRules : IRowRules
    {
        public System.Linq.Expressions.LambdaExpression? RuleFor(Type entity) => null;
    }
}
