using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The two media types of a GraphQL response, and the choice between them.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>
internal sealed record ResponseMediaType
{
    private const double NotAccepted = 0;

    private ResponseMediaType(string name, bool telling) => (Name, ContentType, TellsErrorsByStatus) = (name, $"{name}; charset=utf-8", telling);

    /// <summary><c>application/graphql-response+json</c>: the status tells whether the request was executed.</summary>
    public static ResponseMediaType GraphQLResponse { get; } = new("application/graphql-response+json", telling: true);

    /// <summary><c>application/json</c>, for older clients: a well-formed request gives 200 whatever the response says.</summary>
    public static ResponseMediaType Json { get; } = new("application/json", telling: false);

    /// <summary>Type and subtype, in lower case.</summary>
    public string Name { get; }

    /// <summary>The value of the header <c>Content-Type</c>.</summary>
    public string ContentType { get; }

    /// <summary>Whether a request error has a status of its own.</summary>
    public bool TellsErrorsByStatus { get; }

    /// <summary>
    /// The type that the client likes best; null when it accepts neither. Without a preference it is JSON, unless
    /// <c>application/graphql-response+json</c> is named.
    /// </summary>
    public static ResponseMediaType? Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept) || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
            return Json;
        var (graphQL, json) = (QualityOf(GraphQLResponse, ranges), QualityOf(Json, ranges));
        if (graphQL <= NotAccepted && json <= NotAccepted)
            return null;
        return graphQL > json || (graphQL.Equals(json) && ranges.Any(range => range.MediaType == GraphQLResponse.Name)) ? GraphQLResponse : Json;
    }

    // RFC 9110 §12.5.1: the most specific range that matches decides.
    private static double QualityOf(ResponseMediaType type, IList<MediaTypeHeaderValue> ranges) => ranges
        .Where(range => (range.MatchesAllTypes || range.MediaType == "application/*" || range.MediaType.Equals(type.Name, StringComparison.OrdinalIgnoreCase)) && IsUtf8(range))
        .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault(NotAccepted);

    private static bool IsUtf8(MediaTypeHeaderValue range) =>
        !range.Charset.HasValue || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
