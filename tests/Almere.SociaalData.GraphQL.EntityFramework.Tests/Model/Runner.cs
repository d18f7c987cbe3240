using System.Text.Json;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Runs requests against the library.</summary>
internal static class Runner
{
    /// <summary>The response as JSON text.</summary>
    public static async Task<string> RunAsync(LibraryDoor door, string query, string? variables = null, IFieldGate? gate = null)
    {
        var document = Parser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        using var json = JsonDocument.Parse(variables ?? "{}");
        var coerced = ValueCoercion.CoerceVariableValues(LibrarySchema.Schema, operation, json.RootElement, 10);
        if (coerced is CoercedVariables.Failure failure)
            return new ExecutionResult(failure.Errors).ToJson();
        var values = ((CoercedVariables.Success)coerced).Values;
        var outcome = OperationPlanner.Plan(LibrarySchema.Schema, document, operation, values, gate, door);
        if (outcome is PlanOutcome.Refused refused)
            return new ExecutionResult(refused.Errors).ToJson();
        var result = await Executor.ExecuteAsync(new OperationContext
        {
            Schema = LibrarySchema.Schema,
            VisibleSchema = LibrarySchema.Schema,
            Variables = values,
            Plan = ((PlanOutcome.Planned)outcome).Plan,
            State = door,
        });
        foreach (var error in result.Errors)
        {
            if (error.Cause is { } cause)
                throw new InvalidOperationException($"The request failed inside: {query}", cause);
        }

        return result.ToJson();
    }
}
