using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Rows;

public abstract class RegistersTests(DatabaseProvider provider) : IAsyncLifetime, IDisposable
{
    private TemporaryDatabase _database = null!;
    private RegistersFactory _registers = null!;

    public sealed class OnSqlite() : RegistersTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : RegistersTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : RegistersTests(DatabaseProvider.SqlServer);

    public async Task InitializeAsync()
    {
        _database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions { Clients = 200, Locations = 6, Days = 5 }, provider);
        _registers = new RegistersFactory(_database.Options);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // A test that is skipped has neither.
    public void Dispose()
    {
        _registers?.Dispose();
        _database?.Dispose();
        GC.SuppressFinalize(this);
    }

    [SkippableFact]
    public async Task A_statement_is_stopped_when_nobody_waits_for_it_any_more()
    {
        using var registers = _registers.Open(new Rules());
        var connection = await registers.OpenConnectionAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = provider == DatabaseProvider.SqlServer
            ? "WITH n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n OPTION (MAXRECURSION 0)"
            : "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n";
        using var gone = new CancellationTokenSource();
        using var stopping = registers.StopWhen(gone.Token);
        var running = Task.Run(() => command.ExecuteScalarAsync(gone.Token), CancellationToken.None);
        Assert.NotSame(running, await Task.WhenAny(running, Task.Delay(200, CancellationToken.None)));
        await gone.CancelAsync();
        var stopped = await Assert.ThrowsAnyAsync<Exception>(() => running.WaitAsync(TimeSpan.FromSeconds(1)));
        Assert.True(stopped is DbException or OperationCanceledException, $"{stopped}");
    }

    [SkippableFact]
    public async Task A_statement_that_starts_after_its_token_was_cancelled_is_stopped_and_the_next_one_is_not()
    {
        Skip.IfNot(provider == DatabaseProvider.Sqlite, "The drivers of servers look at the token themselves.");
        using var registers = _registers.Open(new Rules());
        await using var command = (await registers.OpenConnectionAsync(CancellationToken.None)).CreateCommand();
        command.CommandText = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT COUNT(*) FROM n";
        using (registers.StopWhen(new CancellationToken(canceled: true)))
            await Assert.ThrowsAnyAsync<DbException>(() => Task.Run(command.ExecuteScalar).WaitAsync(TimeSpan.FromSeconds(1)));
        command.CommandText = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000000) SELECT COUNT(*) FROM n";
        Assert.Equal(1_000_000L, await Task.Run(command.ExecuteScalar));
    }

    [SkippableFact]
    public async Task A_connection_is_used_again_and_never_by_two_at_once()
    {
        DbConnection first;
        using (var registers = _registers.Open(new Rules()))
        {
            first = await registers.OpenConnectionAsync(CancellationToken.None);
            using var other = _registers.Open(new Rules());
            Assert.NotSame(first, await other.OpenConnectionAsync(CancellationToken.None));
            Assert.Same(first, await registers.Under(new Rules()).OpenConnectionAsync(CancellationToken.None));
        }

        using var next = _registers.Open(new Rules());
        Assert.Same(first, await next.OpenConnectionAsync(CancellationToken.None));
        Assert.Equal(ConnectionState.Open, first.State);
    }

    [SkippableFact]
    public async Task A_connection_that_was_cut_off_is_not_used_again()
    {
        DbConnection first;
        using (var registers = _registers.Open(new Rules()))
        {
            first = await registers.OpenConnectionAsync(CancellationToken.None);
            await first.CloseAsync();
        }

        using var next = _registers.Open(new Rules());
        Assert.NotSame(first, await next.OpenConnectionAsync(CancellationToken.None));
        Assert.Equal(200, await next.Rows<Client>().CountAsync());
    }

    [SkippableFact]
    public async Task Without_a_rule_every_row_may_be_read()
    {
        using var registers = _registers.Open(new Rules());
        Assert.Equal(200, await registers.Rows<Client>().CountAsync());
        Assert.Equal(600, await registers.Rows<Trajectory>().CountAsync());
    }

    [SkippableFact]
    public async Task A_rule_holds_for_its_own_entity_and_for_no_other()
    {
        var rules = new Rules();
        rules.Add<Client>(client => client.Id <= 7);
        using var registers = _registers.Open(rules);
        Assert.Equal(7, await registers.Rows<Client>().CountAsync());
        Assert.Equal(600, await registers.Rows<Trajectory>().CountAsync());
    }

    [SkippableFact]
    public async Task A_rule_that_is_never_true_leaves_nothing()
    {
        var rules = new Rules();
        rules.Add<Client>(_ => false);
        using var registers = _registers.Open(rules);
        Assert.Empty(await registers.Rows<Client>().ToListAsync());
    }

    [SkippableFact]
    public async Task Two_callers_at_once_see_their_own_rows()
    {
        var (one, other) = (new Rules(), new Rules());
        one.Add<Client>(client => client.Id <= 7);
        other.Add<Client>(client => client.Id > 7);
        using var first = _registers.Open(one);
        using var second = _registers.Open(other);
        Assert.Equal(7, await first.Rows<Client>().CountAsync());
        Assert.Equal(193, await second.Rows<Client>().CountAsync());
    }

    [SkippableFact]
    public async Task A_rule_on_all_trajectories_holds_for_each_kind()
    {
        var rules = new Rules();
        rules.Add<Trajectory>(trajectory => trajectory.ProviderId == 1);
        using var registers = _registers.Open(rules);
        Assert.All(await registers.Rows<DebtTrajectory>().ToListAsync(), trajectory => Assert.Equal(1, trajectory.ProviderId));
    }

    [SkippableFact]
    public async Task A_query_over_two_entities_is_composed_of_the_rows_of_both()
    {
        var rules = new Rules();
        rules.Add<Client>(client => client.Id <= 7);
        rules.Add<Trajectory>(trajectory => trajectory.Law == Law.Wmo);
        using var registers = _registers.Open(rules);
        var trajectories = registers.Rows<Trajectory>();
        var rows = await registers.Rows<Client>().SelectMany(client => trajectories.Where(trajectory => trajectory.ClientId == client.Id)).ToListAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, trajectory => Assert.True(trajectory.ClientId <= 7 && trajectory.Law == Law.Wmo));
    }

    [SkippableFact]
    public async Task A_statement_compiled_from_rows_runs_on_the_open_connection()
    {
        var rules = new Rules();
        rules.Add<Client>(client => client.Id <= 7);
        using var registers = _registers.Open(rules);
        await using var compiled = registers.Rows<Client>().Select(client => client.Id).CreateDbCommand();
        await using var command = (await registers.OpenConnectionAsync(default)).CreateCommand();
        command.CommandText = compiled.CommandText;
        var count = 0;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) count++;
        Assert.Equal(7, count);
    }

    [SkippableFact]
    public async Task The_connection_stays_open_for_the_next_unit_of_work_and_is_closed_with_the_factory()
    {
        var registers = _registers.Open(new Rules());
        var connection = await registers.OpenConnectionAsync(default);
        Assert.Equal(ConnectionState.Open, connection.State);
        registers.Dispose();
        Assert.Equal(ConnectionState.Open, connection.State);
        _registers.Dispose();
        Assert.Equal(ConnectionState.Closed, connection.State);
    }

    [SkippableFact]
    public async Task No_statement_changes_a_row()
    {
        Skip.If(provider == DatabaseProvider.SqlServer, "SQL Server has no connection that only reads: the rights of the role say what it may do.");
        using var registers = _registers.Open(new Rules());
        await using var command = (await registers.OpenConnectionAsync(default)).CreateCommand();
        command.CommandText = "DELETE FROM \"Clients\"";
        var refusal = await Assert.ThrowsAnyAsync<DbException>(() => command.ExecuteNonQueryAsync());
        Assert.Matches("read-?only", refusal.Message);
    }

    [SkippableFact]
    public async Task A_class_without_a_table_is_refused_by_name()
    {
        using var registers = _registers.Open(new Rules());
        Assert.Contains("\"Uri\"", Assert.Throws<InvalidOperationException>(() => registers.Rows<Uri>()).Message, StringComparison.Ordinal);
    }

    private sealed class Rules : IRowRules
    {
        private readonly Dictionary<Type, LambdaExpression> _rules = [];

        public void Add<T>(Expression<Func<T, bool>> rule) => _rules.Add(typeof(T), rule);

        public LambdaExpression? RuleFor(Type entity) => _rules.GetValueOrDefault(entity);
    }
}
