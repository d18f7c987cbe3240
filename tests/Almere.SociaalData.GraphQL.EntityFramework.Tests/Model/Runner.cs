using System.Text.Json;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Runs requests against the library, through the whole pipeline.</summary>
internal static class Runner
{
    /// <summary>The response as JSON text.</summary>
    /// <exception cref="InvalidOperationException">Something broke that is no fault of the request.</exception>
    public static Task<string> RunAsync(LibraryDoor door, string query, string? variables = null, IFieldGate? gate = null) =>
        RunAsync(new GraphQLPipeline(LibrarySchema.Schema), door, door, query, variables, gate);

    /// <summary>The response of a pipeline that may have the plan already, made for another caller with the same view.</summary>
    public static async Task<string> RunAsync(
        GraphQLPipeline pipeline, LibraryDoor plannedFor, LibraryDoor door, string query, string? variables = null, IFieldGate? gate = null)
    {
        using var json = JsonDocument.Parse(variables ?? "{}");
        var result = await pipeline.ExecuteAsync(
            new GraphQLRequest(query) { Variables = json.RootElement },
            new RequestContext { Gate = gate, PlanningState = plannedFor, State = door });
        return result.Errors.FirstOrDefault(error => error.Cause is not null) is { Cause: { } cause }
            ? throw new InvalidOperationException($"The request broke: {cause.Message}", cause)
            : result.ToJson();
    }
}
