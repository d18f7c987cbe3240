using System.Text.Encodings.Web;
using System.Text.Json;
using Almere.SociaalData.Testing;
using Almere.SociaalData.Testing.SqlServer;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>
/// A question to the gateway is a folder: <c>query.graphql</c>, <c>callers.txt</c> (a client id a line, with <c>:purpose</c> if one is chosen), the answer to each
/// caller, which is the same on every kind of database, and the statements that it took on each.
/// </summary>
[Collection(GatewayTests.Name)]
public sealed class QuestionTests(
    AcceptanceGateway sqlite, PostgreSqlGateway postgreSql, SqlServerGateway sqlServer, SqlServerWordsGateway sqlServerWords) : IClassFixture<AcceptanceGateway>
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Acceptance", "Queries");

    private static bool MayWrite => !string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static TheoryData<string, string> Questions()
    {
        var questions = new TheoryData<string, string>();
        foreach (var folder in Directory.GetDirectories(Folder).Order(StringComparer.Ordinal))
        {
            foreach (var caller in File.ReadAllLines(Path.Combine(folder, "callers.txt")).Where(line => line.Length > 0))
                questions.Add(Path.GetFileName(folder), caller);
        }

        return questions;
    }

    [Theory, MemberData(nameof(Questions))]
    public Task Is_answered_to_each_caller_as_its_grants_say(string question, string caller) => AskAsync(sqlite, question, caller, "sql");

    [SkippableTheory, MemberData(nameof(Questions))]
    public Task Is_answered_alike_on_PostgreSQL(string question, string caller)
    {
        PostgreSqlServer.Require();
        return AskAsync(postgreSql, question, caller, "postgresql.sql", inAnyOrder: true);
    }

    [SkippableTheory, MemberData(nameof(Questions))]
    public Task Is_answered_alike_on_SQL_Server(string question, string caller)
    {
        SqlServerServer.Require();
        return AskAsync(sqlServer, question, caller, "sqlserver.sql", inAnyOrder: true);
    }

    [Theory, MemberData(nameof(Questions))]
    public async Task Is_answered_alike_in_the_words_of_SQL_Server(string question, string caller)
    {
        var refused = sqlServerWords.Refusals.Count;
        try
        {
            await AskAsync(sqlServerWords, question, caller, "sqlserver.sql", inAnyOrder: true);
        }
        finally
        {
            Assert.True(sqlServerWords.Refusals.Count == refused, string.Join(Environment.NewLine, sqlServerWords.Refusals.Skip(refused)));
        }
    }

    private async Task AskAsync(AcceptanceGateway gateway, string question, string caller, string statementsKind, bool inAnyOrder = false)
    {
        var folder = Path.Combine(Folder, question);
        var query = await File.ReadAllTextAsync(Path.Combine(folder, "query.graphql"));
        var (client, purpose) = caller.Split(':') is [var name, var chosen] ? (name, chosen) : (caller, null);
        var (status, body, statements) = await gateway.AskOnceAsync(client, purpose, query);
        // The snapshot is laid out to be read; that the bytes are the same is asked of the gateway over SQLite.
        Assert.Equal((await sqlite.AskOnceAsync(client, purpose, query)).Body, body);
        var answer = JsonSerializer.Serialize(JsonDocument.Parse(body).RootElement, Indented);
        Snapshot.Match($"// HTTP {status}\n{answer}\n", folder, $"as-{client}.json", MayWrite);
        // A server answers while the next root field begins, so which of two goes first is a matter of chance.
        if (inAnyOrder)
            statements = [.. statements.Order(StringComparer.Ordinal)];
        Snapshot.Match(string.Join("\n\n", statements) + "\n", folder, $"as-{client}.{statementsKind}", MayWrite);
    }
}
