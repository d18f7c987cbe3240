using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Gateway.Settings;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Almere.SociaalData.Gateway.TrustedDocuments;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.TrustedDocuments;

/// <summary>Requests that name a document by its id, and a tenant that is held to its trusted documents.</summary>
public sealed class TrustedDocumentTests : IDisposable
{
    private const string GraphQLJson = "application/graphql-response+json";
    private const string Coa = "5c1a1daa-0000-4000-8000-000000000101";

    // Documents of the COA, of the VNG and of everyone, small ones instead of those in schema/trusted-documents.
    private const string Theirs = "query Theirs { municipalities { code } }";
    private const string Others = "query Others { organisations { name } }";
    private const string Everyones = "query Everyones { caller { organisation } }\n";

    private readonly TemporaryFolder _folder = new();

    public TrustedDocumentTests()
    {
        Write("coa/Theirs.graphql", Theirs);
        Write("vng/Others.graphql", Others);
        Write("everyone/Everyones.graphql", Everyones);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Theirs, true, true)]
    [InlineData(Everyones, true, true)]
    [InlineData(Others, true, false)]
    [InlineData("{ __typename }", false, false)]
    public async Task A_document_is_found_by_its_id_and_a_held_tenant_has_only_its_own(string text, bool isTrusted, bool isTheirs)
    {
        foreach (var isHeld in new[] { false, true })
        {
            await using var gateway = Gateway(isHeld);
            using var client = await gateway.SignedInAsync();

            using var byId = await client.PostAsync(JsonSerializer.Serialize(new { documentId = IdOf(text) }), GraphQLJson);
            await AssertAsync(byId, isTrusted && (isTheirs || !isHeld) ? null : "DOCUMENT_NOT_FOUND", HttpStatusCode.BadRequest);

            using var byHash = await client.PostAsync(JsonSerializer.Serialize(PersistedQuery(text)), GraphQLJson);
            await AssertAsync(byHash, isTrusted && (isTheirs || !isHeld) ? null : "PERSISTED_QUERY_NOT_FOUND", HttpStatusCode.BadRequest);

            using var byText = await client.AskAsync(text, GraphQLJson);
            await AssertAsync(byText, isTheirs || !isHeld ? null : "DOCUMENT_NOT_TRUSTED", HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_document_may_be_named_by_GET_too()
    {
        await using var gateway = Gateway(isHeld: true);
        using var client = await gateway.SignedInAsync();
        using var byId = await client.GetAsync(new Uri($"/graphql?documentId={Uri.EscapeDataString(IdOf(Everyones))}", UriKind.Relative));
        Assert.Equal("""{"data":{"caller":{"organisation":"coa"}}}""", await byId.Content.ReadAsStringAsync());
        using var byHash = await client.GetAsync(new Uri($"/graphql?extensions={Uri.EscapeDataString(JsonSerializer.Serialize(PersistedQuery(Everyones)["extensions"]))}", UriKind.Relative));
        Assert.Equal("""{"data":{"caller":{"organisation":"coa"}}}""", await byHash.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"query":"{ __typename }","documentId":"sha256:00"}""", "documentId")]
    [InlineData("""{"documentId":7}""", "documentId")]
    [InlineData("""{"documentId":"sha256:00","documentId":"sha256:00"}""", "documentId")]
    [InlineData("""{"extensions":{}}""", "query")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""", "query")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":5}}}""", "query")]
    [InlineData("""{"extensions":{"persistedQuery":[]}}""", "query")]
    [InlineData("{}", "query")]
    public async Task A_request_says_in_one_way_which_document_it_means(string body, string named)
    {
        await using var gateway = Gateway(isHeld: false);
        using var client = await gateway.SignedInAsync();
        using var response = await client.PostAsync(body, GraphQLJson);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{named}\"", (await response.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("coa/Broken.graphql", "query Broken {\n  municipalities {", ":2:19: Syntax Error")]
    [InlineData("coa/Wrong.graphql", "query Wrong {\n  municipality { name }\n}", ":2:3: Cannot query field \"municipality\"")]
    [InlineData("coa/Named.graphql", "query Other { __typename }", ":1:7: The operation is named \"Other\"")]
    [InlineData("coa/Anonymous.graphql", "{ __typename }", ":1:1: A trusted document holds one operation, which has a name; found 1.")]
    [InlineData("coa/Two.graphql", "query Two { __typename } query Three { __typename }", ":1:26: A trusted document holds one operation")]
    [InlineData("nobody/Some.graphql", "query Some { __typename }", ": its folder isn't named like a role; expected one of: ")]
    [InlineData("Loose.graphql", "query Loose { __typename }", ": its folder isn't named like a role")]
    public void A_document_that_cannot_be_used_stops_the_start_with_file_and_line(string file, string text, string expected)
    {
        var path = Write(file, text);
        var schema = RegisterSchema.Build();
        var policy = ((PolicyLoad.Loaded)AccessPolicy.Load(Path.Combine(RepositoryFiles.Root, "schema", "access"), schema.Catalog)).Policy;
        var refused = Assert.Throws<SettingsException>(() => TrustedDocumentFiles.Read(_folder.Path, policy.Roles, new GraphQLPipeline(schema.Schema).Check));
        Assert.Contains(path + expected, refused.Message, StringComparison.Ordinal);
        Assert.Single(refused.Message.Split('\n'), line => line.StartsWith(_folder.Path, StringComparison.Ordinal));
    }

    private static async Task AssertAsync(HttpResponseMessage response, string? code, HttpStatusCode refusal)
    {
        var answer = await response.JsonAsync();
        Assert.Equal(code, answer.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null);
        Assert.Equal(code is null ? HttpStatusCode.OK : refusal, response.StatusCode);
        Assert.Equal(code is null, answer.TryGetProperty("data", out _));
    }

    private static Dictionary<string, object> PersistedQuery(string text) => new()
    {
        ["extensions"] = new { persistedQuery = new { version = 1, sha256Hash = IdOf(text)["sha256:".Length..] } },
    };

    private static string IdOf(string text) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";

    private string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder.Path, name))!);
        return _folder.Write(name, text);
    }

    private GatewayHost Gateway(bool isHeld) => new()
    {
        AsksRegisters = true,
        Settings = { ["TrustedDocuments:Folder"] = _folder.Path, [$"Tenants:{Coa}:TrustedDocumentsOnly"] = isHeld ? "true" : "false" },
    };
}
