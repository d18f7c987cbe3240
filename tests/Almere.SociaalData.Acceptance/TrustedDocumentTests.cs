using System.Security.Cryptography;
using System.Text.Json;
using Almere.SociaalData.Testing;
using Almere.SociaalData.Testing.SqlServer;
using Xunit;

namespace Almere.SociaalData.Acceptance;

/// <summary>
/// The documents that were agreed on with partners, <c>schema/trusted-documents/{role}/{Operation}.graphql</c>, each asked for by its id as its partner would.
/// A line <c># Processing-Activity: purpose</c> in a document says under which purpose it is asked.
/// </summary>
[Collection(GatewayTests.Name)]
public sealed class TrustedDocumentTests(
    AcceptanceGateway gateway, PostgreSqlGateway postgreSql, SqlServerGateway sqlServer, SqlServerWordsGateway sqlServerWords) : IClassFixture<AcceptanceGateway>
{
    private const string PurposeLine = "# Processing-Activity: ";

    // Answers that are rightly empty: the example data has no mistakes of this kind.
    private static readonly HashSet<string> MayBeEmpty = ["ImplausibleTrajectories.noStart", "ImplausibleTrajectories.noProvider"];

    // What the log holds depends on what was asked before.
    private static readonly HashSet<string> OfTheLog = ["UsesOfPersonalData", "WhoReadMyData"];

    private static string Folder => Path.Combine(RepositoryFiles.Root, "schema", "trusted-documents");

    public static TheoryData<string> Documents =>
        [.. Directory.GetFiles(Folder, "*.graphql", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_role_has_documents()
    {
        var roles = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "schema", "access"), "*.json")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name is not "purposes" && !name!.EndsWith(".schema", StringComparison.Ordinal));
        Assert.Equal(roles.Order(), Directory.GetDirectories(Folder).Select(Path.GetFileName).Order());
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Answers_its_partner_in_full(string document)
    {
        var (status, body) = await AskAsync(gateway, document);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(200, status);
        Assert.All(answer.GetProperty("data").EnumerateObject(), field =>
            Assert.True(HoldsSomething(field.Value) || MayBeEmpty.Contains($"{Path.GetFileNameWithoutExtension(document)}.{field.Name}"), $"{field.Name} is empty."));
    }

    [SkippableTheory, MemberData(nameof(Documents))]
    public async Task Answers_alike_on_PostgreSQL(string document)
    {
        PostgreSqlServer.Require();
        if (IsOfTheLog(document))
        {
            var (status, body) = await AskAsync(postgreSql, document);
            Assert.Equal(200, status);
            Assert.Contains("\"organisation\":\"gemeente-almere\"", body, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(await AskAsync(gateway, document), await AskAsync(postgreSql, document));
    }

    [SkippableTheory, MemberData(nameof(Documents))]
    public async Task Answers_alike_on_SQL_Server(string document)
    {
        SqlServerServer.Require();
        var answer = await AskAsync(sqlServer, document);
        Assert.Equal(200, answer.Status);
        if (!IsOfTheLog(document))
            Assert.Equal(await AskAsync(gateway, document), answer);
    }

    [Theory, MemberData(nameof(Documents))]
    public async Task Answers_alike_in_the_words_of_SQL_Server(string document)
    {
        var refused = sqlServerWords.Refusals.Count;
        var (status, body, statements) = await SendAsync(sqlServerWords, document);
        Assert.True(sqlServerWords.Refusals.Count == refused, string.Join(Environment.NewLine, sqlServerWords.Refusals.Skip(refused)));
        // The stand-in takes no rows, so the log of its gateway lies in a file.
        if (IsOfTheLog(document))
            return;
        Assert.Equal(await AskAsync(gateway, document), (status, body));
        Snapshot.Match(
            string.Join("\n\n", statements.Order(StringComparer.Ordinal)) + "\n", Path.Combine(RepositoryFiles.Root, "tests", "Almere.SociaalData.Acceptance", "TrustedDocuments"),
            $"{document.Replace(Path.DirectorySeparatorChar, '.')}.sqlserver.sql", mayWrite: Environment.GetEnvironmentVariable("CI") is not "true");
    }

    private static async Task<(int Status, string Body)> AskAsync(AcceptanceGateway gateway, string document)
    {
        var (status, body, _) = await SendAsync(gateway, document);
        return (status, body);
    }

    /// <summary>Asks a document as its partner would.</summary>
    internal static async Task<(int Status, string Body, IReadOnlyList<string> Statements)> SendAsync(AcceptanceGateway gateway, string document, object? variables = null)
    {
        // So that somebody has used personal data, that of the resident who asks too.
        if (document.EndsWith("UsesOfPersonalData.graphql", StringComparison.Ordinal))
            await SendAsync(gateway, Path.Combine("caseworker", "WhoReadMyData.graphql"));
        if (document.EndsWith("WhoReadMyData.graphql", StringComparison.Ordinal))
            await gateway.AskAsync("caseworker", "wmo", "{ clients(where: { bsn: { eq: \"999900109\" } }) { nodes { familyName } } }");
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Folder, document));
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        var role = Path.GetDirectoryName(document)!;
        var purpose = text.Split('\n').FirstOrDefault(line => line.StartsWith(PurposeLine, StringComparison.Ordinal))?[PurposeLine.Length..];
        return await gateway.SendAsync(
            role == "everyone" ? "vng" : role, purpose, new { documentId = $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}", variables });
    }

    private static bool IsOfTheLog(string document) => OfTheLog.Contains(Path.GetFileNameWithoutExtension(document));

    private static bool HoldsSomething(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => false,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object when value.TryGetProperty("nodes", out var nodes) => nodes.GetArrayLength() > 0,
        _ => true,
    };
}
