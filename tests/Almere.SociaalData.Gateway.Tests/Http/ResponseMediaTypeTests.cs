using Almere.SociaalData.Gateway.Http;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Http;

public sealed class ResponseMediaTypeTests
{
    private const string GraphQL = "application/graphql-response+json";
    private const string Json = "application/json";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("", Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("APPLICATION/JSON", Json)]
    [InlineData("application/graphql-response+json", GraphQL)]
    [InlineData("Application/GraphQL-Response+JSON", GraphQL)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/json;q=0.9, application/graphql-response+json", GraphQL)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Json)]
    [InlineData("application/graphql-response+json, application/json", GraphQL)]
    [InlineData("application/json, application/graphql-response+json", GraphQL)]
    [InlineData("application/graphql-response+json, */*", GraphQL)]
    [InlineData("application/graphql-response+json;q=0.1, */*;q=0.5", Json)]
    [InlineData("application/json;q=0, */*", GraphQL)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json; charset=\"UTF-8\"", GraphQL)]
    [InlineData("text/html, application/json;q=0.1", Json)]
    [InlineData("this is; no, Accept ? header", Json)]
    public void Chooses_what_the_client_likes_best(string? accept, string expected) =>
        Assert.Equal(expected, ResponseMediaType.Negotiate(accept)?.Name);

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed, text/plain")]
    [InlineData("application/json;q=0")]
    [InlineData("application/*;q=0")]
    [InlineData("application/json; charset=utf-16")]
    public void Finds_nothing_where_the_client_accepts_neither(string accept) => Assert.Null(ResponseMediaType.Negotiate(accept));

    [Fact]
    public void Reads_a_header_that_is_sent_twice() =>
        Assert.Equal(GraphQL, ResponseMediaType.Negotiate(new(["text/html", GraphQL]))?.Name);
}
