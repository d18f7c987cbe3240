using System.Net;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class GraphQLTransportTests(DevelopmentGateway development) : IClassFixture<DevelopmentGateway>
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";
    private const string SyntaxError = "{";

    private readonly HttpClient _client = development.Client;
    private readonly ScriptedEngine _engine = development.Host.Engine;

    [Theory]
    [InlineData(Calls.Typename, GraphQL, HttpStatusCode.OK)]
    [InlineData(Calls.Typename, Json, HttpStatusCode.OK)]
    [InlineData(SyntaxError, GraphQL, HttpStatusCode.BadRequest)]
    [InlineData(SyntaxError, Json, HttpStatusCode.OK)]
    [InlineData(ScriptedEngine.Forbidden, GraphQL, HttpStatusCode.Forbidden)]
    [InlineData(ScriptedEngine.Forbidden, Json, HttpStatusCode.OK)]
    public async Task The_status_follows_the_outcome_and_the_media_type(string document, string accept, HttpStatusCode expected)
    {
        using var response = await _client.AskAsync(document, accept);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal($"{accept}; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(document == Calls.Typename, (await response.JsonAsync()).TryGetProperty("data", out _));
    }

    [Fact]
    public async Task Hands_the_parameters_of_a_POST_to_the_engine()
    {
        using var response = await _client.PostAsync("""{"query":"query Q($a: Int) { __typename }","operationName":"Q","variables":{"a":1},"extensions":{"b":2}}""");
        var (parameters, queriesOnly) = (_engine.Last!.Parameters, _engine.Last.QueriesOnly);
        Assert.Equal(("query Q($a: Int) { __typename }", "Q", false), (parameters.Document, parameters.OperationName, queriesOnly));
        Assert.Equal("""{"a":1}""", parameters.Variables?.GetRawText());
        Assert.Equal("""{"b":2}""", parameters.Extensions?.GetRawText());
    }

    [Fact]
    public async Task Hands_the_parameters_of_a_GET_to_the_engine()
    {
        using var response = await _client.GetAsync($"/graphql?query={Uri.EscapeDataString("query Q($a: String) { __typename }")}&operationName=Q&variables={Uri.EscapeDataString("""{"a":"é&+"}""")}&extensions=");
        var (parameters, queriesOnly) = (_engine.Last!.Parameters, _engine.Last.QueriesOnly);
        Assert.Equal(("query Q($a: String) { __typename }", "Q", true), (parameters.Document, parameters.OperationName, queriesOnly));
        Assert.Equal("é&+", parameters.Variables?.GetProperty("a").GetString());
        Assert.Null(parameters.Extensions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?query=")]
    [InlineData("?operationName=Q")]
    [InlineData("?query={a}&query={b}")]
    [InlineData("?query={a}&variables={&")]
    [InlineData("?query={a}&variables=[1]")]
    [InlineData("?query={a}&extensions=7")]
    public async Task Refuses_a_GET_that_is_not_a_request(string query)
    {
        using var response = await _client.GetAsync($"/graphql{query}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(await response.ProblemCodeAsync(), (string[])["REQUEST_INVALID", "JSON_INVALID"]);
    }

    [Theory, InlineData(GraphQL), InlineData(Json)]
    public async Task A_mutation_by_GET_is_not_allowed(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{__typename}");
        request.Headers.Add("Accept", accept);
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("POST", Assert.Single(response.Content.Headers.Allow));
        Assert.Equal(accept, response.Content.Headers.ContentType?.MediaType);

        using var byPost = await _client.AskAsync("mutation{__typename}", accept);
        Assert.Equal(HttpStatusCode.OK, byPost.StatusCode);
    }

    [Theory, InlineData("PUT"), InlineData("DELETE"), InlineData("PATCH"), InlineData("HEAD"), InlineData("OPTIONS"), InlineData("QUERY")]
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/graphql");
        using var response = await _client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow.Order());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("application/json, text/plain")]
    [InlineData("json")]
    public async Task A_body_of_another_media_type_is_refused(string? contentType)
    {
        using var response = await _client.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
        Assert.Equal("MEDIA_TYPE_NOT_SUPPORTED", await response.ProblemCodeAsync());
        Assert.Equal("application/json", response.Headers.GetValues("Accept").Single());
    }

    [Theory, InlineData("application/json"), InlineData("application/json; charset=utf-8"), InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task JSON_in_UTF_8_is_read(string contentType)
    {
        using var response = await _client.PostAsync("""{"query":"{ __typename }"}""", contentType: contentType);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_client_that_accepts_neither_media_type_is_told_so()
    {
        using var response = await _client.AskAsync(Calls.Typename, "text/html");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Equal("NOT_ACCEPTABLE", await response.ProblemCodeAsync());
    }

    [Theory]
    [InlineData("{ \"not a JSON", "JSON_INVALID")]
    [InlineData("""[{"query":"{ __typename }"}]""", "BATCHING_NOT_SUPPORTED")]
    [InlineData("""{"query":7}""", "REQUEST_INVALID")]
    [InlineData("", "JSON_INVALID")]
    public async Task What_is_not_a_request_is_a_problem_with_a_code(string body, string code)
    {
        foreach (var accept in (string[])[GraphQL, Json])
        {
            using var response = await _client.PostAsync(body, accept);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal(code, await response.ProblemCodeAsync());
        }
    }

    [Fact]
    public async Task A_large_answer_arrives_whole()
    {
        using var response = await _client.AskAsync(ScriptedEngine.Large);
        Assert.Equal(ScriptedEngine.LargeSize, (await response.JsonAsync()).GetProperty("data").GetProperty("large").GetString()!.Length);
    }

    [Fact]
    public async Task A_fault_after_half_an_answer_is_a_problem_and_its_values_stay_out_of_the_log()
    {
        using var response = await _client.AskAsync(ScriptedEngine.Failing);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("INTERNAL_ERROR", await response.ProblemCodeAsync());
        Assert.Contains("Request failed with InvalidOperationException at    at Almere.SociaalData.Gateway.Tests", development.Host.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("999900006", development.Host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_tokens_nor_queries_are_logged()
    {
        using var gateway = new GatewayHost { Settings = { ["Logging:LogLevel:Default"] = "Trace", ["Logging:LogLevel:Microsoft.AspNetCore"] = "Trace" } };
        using var client = await gateway.SignedInAsync();
        using var byGet = await client.GetAsync("/graphql?query={secretField999900018}&variables={\"bsn\":\"999900031\"}");
        using var byPost = await client.AskAsync("{ secretField999900018 }");
        using var refused = await client.AskWithAsync("not.a.token999900043");
        Assert.Equal(HttpStatusCode.OK, byGet.StatusCode);
        var token = client.DefaultRequestHeaders.Authorization!.Parameter!;
        Assert.Contains("/graphql", gateway.Log.Text, StringComparison.Ordinal);
        foreach (var secret in (string[])["9999000", "secretField", token, token.Split('.')[1], token.Split('.')[2]])
            Assert.DoesNotContain(secret, gateway.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_given_up()
    {
        using var gateway = new GatewayHost { Settings = { ["Limits:MaxRequestSeconds"] = "1" } };
        using var client = await gateway.SignedInAsync();
        using var response = await client.AskAsync(ScriptedEngine.Slow);
        Assert.Equal(HttpStatusCode.GatewayTimeout, response.StatusCode);
        Assert.Equal("TIMEOUT", await response.ProblemCodeAsync());
        using var next = await client.AskAsync(Calls.Typename);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }
}
