using System.Text;
using System.Text.Json;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Runs requests against the library, through the whole pipeline.</summary>
internal static class Runner
{
    /// <summary>The response as JSON text.</summary>
    /// <exception cref="InvalidOperationException">Something broke that is no fault of the request.</exception>
    public static Task<string> RunAsync(LibraryDoor door, string query, string? variables = null, IFieldGate? gate = null) =>
        RunAsync(new GraphQLPipeline(LibrarySchema.Schema), door, door, query, variables, gate);

    /// <summary>The response as JSON text, written while the rows are read.</summary>
    public static Task<string> StreamAsync(PageSizes sizes, LibraryDoor door, string query, string? variables = null, IFieldGate? gate = null) =>
        RunAsync(new GraphQLPipeline(LibrarySchema.Build(sizes)), door, door, query, variables, gate, streams: true);

    /// <summary>The response of a pipeline that may have the plan already, made for another caller with the same view.</summary>
    public static async Task<string> RunAsync(
        GraphQLPipeline pipeline, LibraryDoor plannedFor, LibraryDoor door, string query, string? variables = null, IFieldGate? gate = null, bool streams = false)
    {
        using var json = JsonDocument.Parse(variables ?? "{}");
        using var result = await pipeline.ExecuteAsync(
            new GraphQLRequest(query) { Variables = json.RootElement },
            new RequestContext { Gate = gate, PlanningState = plannedFor, State = door, StreamsLists = streams });
        using var sent = new MemoryStream();
        using var stream = new ResponseStream((piece, token) => sent.WriteAsync(piece, token));
        if (streams)
        {
            await result.WriteToAsync(stream);
            sent.Write(stream.Writer.WrittenSpan);
        }

        return result.Errors.FirstOrDefault(error => error.Cause is not null) is { Cause: { } cause }
            ? throw new InvalidOperationException($"The request broke: {cause.Message}", cause)
            : streams ? Encoding.UTF8.GetString(sent.ToArray()) : result.ToJson();
    }
}
