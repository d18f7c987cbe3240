namespace Almere.SociaalData.Gateway.Http;

/// <summary>How far a request came; decides the HTTP status.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/>
internal enum GraphQLOutcome
{
    /// <summary>The operation was executed: the response has <c>data</c>, with or without errors.</summary>
    Executed,

    /// <summary>A request error: syntax, validation, operation name, variables or a limit. The response has no <c>data</c>.</summary>
    RequestError,

    /// <summary>A mutation in a request that may hold queries only. Nothing was executed; the response has no <c>data</c>.</summary>
    MutationRefused,

    /// <summary>The caller may not issue this request at all. Nothing was executed; the response has no <c>data</c>.</summary>
    Forbidden,

    /// <summary>Something that the request needs isn't there at the moment. The response has no <c>data</c>.</summary>
    Unavailable,
}
