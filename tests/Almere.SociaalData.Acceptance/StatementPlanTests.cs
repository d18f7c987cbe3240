using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>
/// What the databases make of the statements of every trusted document: none reads a large table from end to end, apart from figures over all rows that
/// the caller may count. SQLite plans for the 1,000,000 trajectories whose statistics lie beside this file; PostgreSQL for as many as it holds:
/// <c>PLAN_CLIENTS</c> clients, three times as many trajectories, by default 20,000. The access log has 1,000,000 lines.
/// </summary>
/// <remarks><c>PLAN_CLIENTS=334000</c> also makes the file of 1,000,000 trajectories for SQLite, and writes its statistics anew.</remarks>
[Collection(GatewayTests.Name)]
public sealed partial class StatementPlanTests(StatementPlanTests.TrustedStatements statements) : IClassFixture<StatementPlanTests.TrustedStatements>
{
    // Those that grow with the clients or with the days. Stays are no more than there are places: a server may well read all of them into a hash.
    private static readonly string[] LargeTables = ["Trajectories", "Clients", "CapacitySnapshots", "FinancialConsults", "Households", "AccessRecords", "AccessIndex", "AccessedPersons"];

    // The clients of the GGD are those with a trajectory of its own: to count them PostgreSQL goes by the clients and looks each up.
    private static readonly string[] TotalsThatReadAll = [Path.Combine("ggd", "OwnClients.graphql")];

    private static int? Clients => int.TryParse(Environment.GetEnvironmentVariable("PLAN_CLIENTS"), out var clients) ? clients : null;

    private static string StatisticsFile => Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Acceptance", "Statistics", "sqlite-1000000-trajectories.txt");

    public static TheoryData<string> Documents => TrustedDocumentTests.Documents;

    [Theory, MemberData(nameof(Documents))]
    public async Task Uses_an_index_on_SQLite_with_a_million_trajectories(string document)
    {
        foreach (var query in (await statements.OfAsync(document, onPostgreSql: false)).SelectMany(QueriesOf))
        {
            using var database = IsOfTheLog(query) ? await statements.SqliteLogAsync() : statements.Sqlite();
            var steps = Explain(database, query);
            var scans = steps.Where(step => ScanOnSqlite().Match(step) is { Success: true } scan && LargeTables.Contains(TableOf(scan.Groups[1].Value, query))).ToList();
            Assert.True(scans.Count == 0 || CountsAllRows(query), $"{string.Join(", ", scans)} in\n{query}\n\n{string.Join('\n', steps)}");
        }
    }

    [SkippableTheory, MemberData(nameof(Documents))]
    public async Task Uses_an_index_on_PostgreSQL(string document)
    {
        PostgreSqlServer.Require();
        await using var database = await statements.PostgreSqlAsync();
        foreach (var query in (await statements.OfAsync(document, onPostgreSql: true)).SelectMany(QueriesOf))
        {
            var steps = await ExplainAsync(database, query);
            var scans = steps.Where(step => ScanOnPostgreSql().Match(step) is { Success: true } scan && LargeTables.Contains(scan.Groups[1].Value)).ToList();
            Assert.True(scans.Count == 0 || CountsAllRows(query) || (TotalsThatReadAll.Contains(document) && query.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal)), $"{string.Join(", ", scans)} in\n{query}\n\n{string.Join('\n', steps)}");
        }
    }

    /// <summary>An order that begins with a value that need not be there, from its first page to the next one: after a row with such a value, and after one without.</summary>
    [SkippableTheory, MemberData(nameof(NullableOrders))]
    public async Task Walks_the_index_of_a_nullable_order_on_PostgreSQL(string order, string page)
    {
        PostgreSqlServer.Require();
        await using var database = await statements.PostgreSqlAsync();
        foreach (var query in (await statements.PageAsync(order, page, onPostgreSql: true)).SelectMany(QueriesOf))
        {
            var steps = await ExplainAsync(database, query);
            Assert.DoesNotContain(steps, step => step.Contains("Sort  (", StringComparison.Ordinal));
            Assert.Contains(steps, step => (page == "first" ? WalkOnPostgreSql() : SeekOnPostgreSql()).IsMatch(step));
        }
    }

    /// <summary>The same on SQLite.</summary>
    [Theory, MemberData(nameof(NullableOrders))]
    public async Task Walks_the_index_of_a_nullable_order_on_SQLite_with_a_million_trajectories(string order, string page)
    {
        using var database = statements.Sqlite();
        foreach (var query in (await statements.PageAsync(order, page, onPostgreSql: false)).SelectMany(QueriesOf))
        {
            var steps = Explain(database, query);
            var plan = $"{query}\n\n{string.Join('\n', steps)}";
            Assert.True(!steps.Exists(step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)), plan);
            Assert.True(steps.Exists(step => (page == "first" ? WalkOnSqlite() : SeekOnSqlite()).IsMatch(step)), plan);
        }
    }

    public static TheoryData<string, string> NullableOrders
    {
        get
        {
            var orders = new TheoryData<string, string>();
            foreach (var order in new[] { "startedOn: ASC", "startedOn: DESC", "waitingDays: ASC", "waitingDays: DESC" })
            {
                foreach (var page in new[] { "first", "after", "afterNull", "before", "beforeNull" })
                    orders.Add(order, page);
            }

            return orders;
        }
    }

    private static List<string> Explain(SqliteConnection database, string query)
    {
        using var explain = database.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {query}";
        foreach (var name in ParametersOf(query))
            explain.Parameters.AddWithValue(name, DBNull.Value);
        var steps = new List<string>();
        using var reader = explain.ExecuteReader();
        while (reader.Read())
            steps.Add(reader.GetString(3));
        return steps;
    }

    private static async Task<List<string>> ExplainAsync(NpgsqlConnection database, string query)
    {
        // A generic plan is one for any values.
        var parameters = ParametersOf(query);
        var numbered = ParameterName().Replace(query, match => $"${parameters.IndexOf(match.Value) + 1}");
        await using var prepare = new NpgsqlCommand($"PREPARE planned AS {numbered}", database);
        await prepare.ExecuteNonQueryAsync();
        await using var explain = new NpgsqlCommand(
            $"EXPLAIN EXECUTE planned{(parameters.Count == 0 ? "" : $"({string.Join(", ", parameters.Select(_ => "NULL"))})")}", database);
        var steps = new List<string>();
        await using (var reader = await explain.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                steps.Add(reader.GetString(0));
        }

        await using var forget = new NpgsqlCommand("DEALLOCATE planned", database);
        await forget.ExecuteNonQueryAsync();
        return steps;
    }

    // Figures on all rows that the caller may count read all of them, once.
    private static bool CountsAllRows(string query) => query.Contains("GROUP BY", StringComparison.Ordinal);

    private static IEnumerable<string> QueriesOf(string statement) => statement.Split(";\n");

    // With SQLite the access log is a file of its own.
    private static bool IsOfTheLog(string query) => query.Contains("\"AccessRecords\"", StringComparison.Ordinal) || query.Contains("\"AccessedPersons\"", StringComparison.Ordinal);

    private static List<string> ParametersOf(string query) => [.. ParameterName().Matches(query).Select(match => match.Value).Distinct()];

    private static string TableOf(string alias, string query) =>
        Regex.Match(query, $"\"(\\w+)\" AS \"{Regex.Escape(alias)}\"") is { Success: true } named ? named.Groups[1].Value : alias;

    [GeneratedRegex(@"@\w+")]
    private static partial Regex ParameterName();

    // A scan over an index reads a row of the table for each entry, as far as the page goes; one that doesn't say over which reads the table itself.
    [GeneratedRegex(@"^SCAN (\w+)$")]
    private static partial Regex ScanOnSqlite();

    [GeneratedRegex(@"USING (COVERING )?INDEX IX_Trajectories_\w*(StartedOn|WaitingDays)_Id\b")]
    private static partial Regex WalkOnSqlite();

    [GeneratedRegex(@"SEARCH \w+ USING (COVERING )?INDEX IX_Trajectories_\w*(StartedOn|WaitingDays)_Id \(.*(StartedOn|WaitingDays)[<>=]")]
    private static partial Regex SeekOnSqlite();

    [GeneratedRegex(@"Seq Scan on ""(\w+)""")]
    private static partial Regex ScanOnPostgreSql();

    [GeneratedRegex(@"Index (Only )?Scan (Backward )?using ""IX_Trajectories_\w*(StartedOn|WaitingDays)_Id""")]
    private static partial Regex WalkOnPostgreSql();

    [GeneratedRegex(@"Index Cond: .*""(StartedOn|WaitingDays)""")]
    private static partial Regex SeekOnPostgreSql();

    /// <summary>The statements of the trusted documents, and databases to plan them on.</summary>
    public sealed class TrustedStatements(PostgreSqlGateway postgreSql) : IAsyncDisposable
    {
        private readonly AcceptanceGateway _sqlite = new();
        private readonly string _folder = Directory.CreateTempSubdirectory("sociaaldata-plans").FullName;
        private readonly Dictionary<(string Document, bool OnPostgreSql), IReadOnlyList<string>> _known = [];
        private string? _largeSqlite;
        private string? _largePostgreSql;
        private string? _largeLog;

        /// <summary>The statements that a document takes.</summary>
        public async Task<IReadOnlyList<string>> OfAsync(string document, bool onPostgreSql)
        {
            if (!_known.TryGetValue((document, onPostgreSql), out var statements))
                _known.Add((document, onPostgreSql), statements = (await TrustedDocumentTests.SendAsync(onPostgreSql ? postgreSql : _sqlite, document)).Statements);
            return statements;
        }

        /// <summary>The statements of a page of trajectories in an order: the first one, or the one on a side of a row that has a value to order by, or has none.</summary>
        public async Task<IReadOnlyList<string>> PageAsync(string order, string page, bool onPostgreSql)
        {
            AcceptanceGateway gateway = onPostgreSql ? postgreSql : _sqlite;
            var field = order.Split(':')[0];
            // Rows without a value are the lowest.
            var (_, found, _) = await gateway.AskAsync(
                "dashboard", null, $"{{ trajectories(first: 1, order: [{{ {order} }}], where: {{ {field}: {{ {(page.EndsWith("Null", StringComparison.Ordinal) ? "eq" : "neq")}: null }} }}) {{ pageInfo {{ endCursor }} }} }}");
            var cursor = JsonDocument.Parse(found).RootElement.GetProperty("data").GetProperty("trajectories").GetProperty("pageInfo").GetProperty("endCursor");
            var arguments = page[0] switch { 'a' => "first: 50, after: $cursor", 'b' => "last: 50, before: $cursor", _ => "first: 50" };
            var (_, body, statements) = await gateway.AskAsync(
                "dashboard", null, $"query{(page == "first" ? "" : "($cursor: String)")} {{ trajectories({arguments}, order: [{{ {order} }}]) {{ nodes {{ law status startedOn waitingDays }} }} }}",
                page == "first" ? null : JsonSerializer.SerializeToElement(new { cursor }));
            Assert.DoesNotContain("errors", body, StringComparison.Ordinal);
            return statements;
        }

        /// <summary>A file that SQLite takes for one of 1,000,000 trajectories.</summary>
        public SqliteConnection Sqlite()
        {
            _largeSqlite ??= MakeSqlite();
            var connection = new SqliteConnection($"Data Source={_largeSqlite};Pooling=False");
            connection.Open();
            return connection;
        }

        /// <summary>A file with an access log of 1,000,000 lines.</summary>
        public async Task<SqliteConnection> SqliteLogAsync()
        {
            if (_largeLog is null)
                await FillAsync(AccessLogOptions.ForFile(_largeLog = Path.Combine(_folder, "log.db")), records: 20_000, lines: 50);
            var connection = new SqliteConnection($"Data Source={_largeLog};Pooling=False");
            connection.Open();
            return connection;
        }

        /// <summary>A database on the server, which plans for any values.</summary>
        public async Task<NpgsqlConnection> PostgreSqlAsync()
        {
            if (_largePostgreSql is null)
            {
                var options = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = PostgreSqlServer.NameDatabase() };
                await new DatabaseSetup(options).ReplaceExampleDataAsync(new() { Clients = Clients ?? 20_000 }, AcceptanceGateway.Today);
                _largePostgreSql = options.ConnectionString;
                await FillAsync(AccessLogOptions.Beside(options), records: 20_000, lines: 10);
                await using var analyzing = new NpgsqlConnection($"{_largePostgreSql};Pooling=False");
                await analyzing.OpenAsync();
                await using var analyze = new NpgsqlCommand("ANALYZE", analyzing);
                await analyze.ExecuteNonQueryAsync();
            }

            var connection = new NpgsqlConnection($"{_largePostgreSql};Pooling=False");
            await connection.OpenAsync();
            await using var generic = new NpgsqlCommand("SET plan_cache_mode = force_generic_plan", connection);
            await generic.ExecuteNonQueryAsync();
            return connection;
        }

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            await _sqlite.DisposeAsync();
            if (_largePostgreSql is not null)
                PostgreSqlServer.Drop(_largePostgreSql);
            Directory.Delete(_folder, recursive: true);
        }

        private static async Task FillAsync(AccessLogOptions options, int records, int lines)
        {
            const int together = 1_000;
            await using var log = new TableAccessLog(options, new MasterSecrets(new byte[MasterSecrets.SmallestLength]), TimeProvider.System);
            await log.OpenAsync(CancellationToken.None);
            var writes = new List<Task>();
            for (var record = 0; record < records; record++)
            {
                var at = DateTimeOffset.UnixEpoch.AddDays(20_000).AddSeconds(record);
                var action = new AccessAction { At = at, TraceId = ActivityTraceId.CreateRandom(), SpanId = ActivitySpanId.CreateRandom(), Name = "clients", Organisation = "gemeente-almere" };
                SubjectId[] persons = [.. Enumerable.Range(record * lines, lines).Select(person => log.Cipher.Encipher(person % 200_000))];
                writes.Add(log.WriteAsync(new(action, at, AccessStatus.Ok, persons, record), CancellationToken.None).AsTask());
                if (writes.Count < together)
                    continue;
                await Task.WhenAll(writes);
                writes.Clear();
            }

            await log.IndexAsync(CancellationToken.None);
        }

        private string MakeSqlite()
        {
            var file = Path.Combine(_folder, "large.db");
            var setup = new DatabaseSetup(DatabaseOptions.ForFile(file));
            setup.ReplaceExampleDataAsync(new() { Clients = Clients ?? 100, Days = Clients is null ? 2 : 730 }, AcceptanceGateway.Today).GetAwaiter().GetResult();
            using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
            connection.Open();
            if (Clients is not null)
                File.WriteAllLines(StatisticsFile, Statistics(connection));
            else
                Load(connection);
            return file;
        }

        private static List<string> Statistics(SqliteConnection connection)
        {
            using var read = connection.CreateCommand();
            read.CommandText = "SELECT tbl, coalesce(idx, ''), stat FROM sqlite_stat1 ORDER BY 1, 2";
            using var reader = read.ExecuteReader();
            var lines = new List<string>();
            while (reader.Read())
                lines.Add($"{reader.GetString(0)}|{reader.GetString(1)}|{reader.GetString(2)}");
            return lines;
        }

        private static void Load(SqliteConnection connection)
        {
            using var clear = connection.CreateCommand();
            clear.CommandText = "DELETE FROM sqlite_stat1";
            clear.ExecuteNonQuery();
            foreach (var line in File.ReadAllLines(StatisticsFile))
            {
                using var insert = connection.CreateCommand();
                insert.CommandText = "INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (@tbl, nullif(@idx, ''), @stat)";
                var parts = line.Split('|');
                insert.Parameters.AddWithValue("@tbl", parts[0]);
                insert.Parameters.AddWithValue("@idx", parts[1]);
                insert.Parameters.AddWithValue("@stat", parts[2]);
                insert.ExecuteNonQuery();
            }
        }
    }
}
