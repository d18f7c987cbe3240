using Almere.SociaalData.GraphQL;

namespace Almere.SociaalData.Gateway.Limits;

/// <summary>What one request, and one application, may take of the gateway before and while a query is looked at. Section <c>Limits</c>.</summary>
internal sealed class TransportLimits
{
    public const string Section = "Limits";

    /// <summary>Largest request body, in bytes after decompression.</summary>
    public int MaxBodyBytes
    {
        get;
        init => field = InRange(value, 1_024, 64 * 1_048_576, "MaxBodyBytes lies between 1024 and 67108864 bytes (1 KiB and 64 MiB).");
    } = 1_048_576;

    /// <summary>Deepest nesting of objects and lists in the JSON of a request, in levels; the request itself is level 1.</summary>
    public int MaxJsonDepth
    {
        get;
        init => field = InRange(value, 4, 512, "MaxJsonDepth lies between 4 and 512 levels.");
    } = 64;

    /// <summary>Longest time for one request, from its first byte to its answer, in seconds.</summary>
    public int MaxRequestSeconds
    {
        get;
        init => field = InRange(value, 1, 600, "MaxRequestSeconds lies between 1 and 600 seconds.");
    } = 30;

    /// <summary>Most requests that are worked on at the same time, in requests.</summary>
    public int ConcurrentRequests
    {
        get;
        init => field = InRange(value, 1, 10_000, "ConcurrentRequests lies between 1 and 10000 requests.");
    } = 128;

    /// <summary>Most requests of one application that are worked on at the same time, in requests; its others wait, so that none can take every place.</summary>
    public int ConcurrentRequestsPerApplication
    {
        get;
        init => field = InRange(value, 1, 10_000, "ConcurrentRequestsPerApplication lies between 1 and 10000 requests.");
    } = 64;

    /// <summary>Most requests that wait for a place, in requests, of one application and of all together; 0 refuses at once.</summary>
    public int WaitingRequests
    {
        get;
        init => field = InRange(value, 0, 100_000, "WaitingRequests lies between 0 and 100000 requests.");
    } = 512;

    /// <summary>Most requests of one application (claim <c>azp</c> or <c>appid</c>), in requests per minute.</summary>
    public int RequestsPerMinute
    {
        get;
        init => field = InRange(value, 1, 100_000_000, "RequestsPerMinute lies between 1 and 100000000 requests.");
    } = 6_000;

    /// <summary>Longest life of a token, from its start to its end, in hours (OAuth NL profile: 6 hours for client credentials).</summary>
    public int MaxTokenHours
    {
        get;
        init => field = InRange(value, 1, 28, "MaxTokenHours lies between 1 and 28 hours.");
    } = 6;

    /// <summary>Most app roles in one token, in roles.</summary>
    public int MaxTokenRoles
    {
        get;
        init => field = InRange(value, 1, 1_000, "MaxTokenRoles lies between 1 and 1000 roles.");
    } = 64;

    /// <summary>Most tokens whose validation is remembered, in tokens.</summary>
    public int RememberedTokens
    {
        get;
        init => field = InRange(value, 2, 1_000_000, "RememberedTokens lies between 2 and 1000000 tokens.");
    } = 10_000;

    /// <summary>Most rows of one page of a list, in rows; a request that doesn't say how many gets 50, or fewer where this is less.</summary>
    public int MaxPageRows
    {
        get;
        init => field = InRange(value, 1, 1_000_000, "MaxPageRows lies between 1 and 1000000 rows.");
    } = 500;

    /// <summary>What one document may take of the engine: its length, tokens, nesting, aliases, fields; and how many documents and plans are kept.</summary>
    public GraphQLPipelineOptions Query { get; init; } = new();

    private static int InRange(int value, int least, int most, string rule) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(null, value, rule);
}
