using System.Text;
using System.Text.Json;
using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>Reads the parameters of a request from the query component of its address.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/>
internal static class QueryStringParameters
{
    private static readonly string[] Names = ["query", "documentId", "operationName", "variables", "extensions"];

    /// <summary>Reads <c>query</c> or <c>documentId</c>, <c>operationName</c>, <c>variables</c> and <c>extensions</c>; an empty one that is optional counts as absent.</summary>
    public static Reading<GraphQLParameters> Read(IQueryCollection address, int maxDepth)
    {
        if (Array.Find(Names, name => address[name].Count > 1) is { } twice)
            return Refuse($"""The parameter "{twice}" stands twice in the address; give it once.""");
        return (ReadObject(address, "variables", maxDepth), ReadObject(address, "extensions", maxDepth)) switch
        {
            (Reading<JsonElement?>.Refused(var problem), _) => problem,
            (_, Reading<JsonElement?>.Refused(var problem)) => problem,
            (Reading<JsonElement?>.Done(var variables), Reading<JsonElement?>.Done(var extensions)) =>
                Checked(new(Text(address, "query"), Text(address, "operationName"), variables, extensions, Text(address, "documentId"))),
            var other => throw new System.Diagnostics.UnreachableException($"Unknown reading {other}."),
        };
    }

    private static Reading<GraphQLParameters> Checked(GraphQLParameters parameters) => parameters.Contradiction is { } wrong ? Refuse(wrong) : parameters;

    private static string? Text(IQueryCollection address, string name) => address[name] is [{ Length: > 0 } text] ? text : null;

    private static Reading<JsonElement?> ReadObject(IQueryCollection address, string name, int maxDepth) =>
        Text(address, name) is { } json ? JsonParameters.ReadObject(name, Encoding.UTF8.GetBytes(json), maxDepth) : new Reading<JsonElement?>.Done(null);

    private static Problem Refuse(string detail) => new(StatusCodes.Status400BadRequest, ProblemCode.RequestInvalid, detail);
}
