using System.Net;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

/// <summary>The transport with the real engine behind it.</summary>
public sealed class RegistersOverHttpTests(RegistersGateway gateway) : IClassFixture<RegistersGateway>
{
    private const string GraphQL = "application/graphql-response+json";

    [Fact]
    public async Task A_caller_is_answered_as_what_its_token_says()
    {
        using var client = Client();
        using var response = await client.AskAsync("{ caller { organisation roles } }", GraphQL);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"data":{"caller":{"organisation":"coa","roles":["coa"]}}}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ nothing }")]
    [InlineData("query Q($a: Int!) { __typename }")]
    [InlineData("query A { __typename } query B { __typename }")]
    public async Task A_request_error_has_a_status_of_its_own_unless_the_client_is_an_older_one(string document)
    {
        using var client = Client();
        using var modern = await client.AskAsync(document, GraphQL);
        using var older = await client.AskAsync(document, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, modern.StatusCode);
        Assert.Equal(HttpStatusCode.OK, older.StatusCode);
        Assert.False((await modern.JsonAsync()).TryGetProperty("data", out _));
        Assert.NotEqual("", (await older.JsonAsync()).GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_mutation_by_GET_is_not_allowed()
    {
        using var client = Client();
        foreach (var query in (string[])["query=mutation{__typename}", "query=query A{__typename} mutation B{__typename}&operationName=B"])
        {
            using var response = await client.GetAsync($"/graphql?{query}");
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
        }

        using var byName = await client.GetAsync("/graphql?query=query A{__typename} subscription B{nothing}&operationName=A");
        Assert.Equal(HttpStatusCode.OK, byName.StatusCode);
    }

    [Fact]
    public async Task A_purpose_that_the_caller_does_not_have_is_refused()
    {
        using var client = Client();
        client.DefaultRequestHeaders.Add("Processing-Activity", "no-such-purpose");
        using var response = await client.AskAsync("{ caller { organisation } }", GraphQL);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.True((await response.JsonAsync()).TryGetProperty("errors", out _));
    }

    private HttpClient Client()
    {
        var client = new HttpClient { BaseAddress = gateway.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", gateway.Token);
        return client;
    }
}
