using System.Text.Json;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

/// <summary>A request that goes to the planner and the executor without validation, limits and caches.</summary>
internal sealed record DirectRequest(Schema Schema, string Document)
{
    private static readonly JsonElement NoVariables = JsonDocument.Parse("{}").RootElement;

    public string? OperationName { get; init; }

    public JsonElement? Variables { get; init; }

    public int MaxVariableErrors { get; init; } = ValueCoercion.DefaultMaxErrors;

    public object? RootValue { get; init; }

    public object? State { get; init; }

    public Schema? VisibleSchema { get; init; }

    public IFieldGate? Gate { get; init; }

    public PlanningOptions? Planning { get; init; }

    public CancellationToken CancellationToken { get; init; }

    public ValueTask<ExecutionResult> ExecuteAsync()
    {
        try
        {
            return Executor.ExecuteAsync(Prepare(), RootValue);
        }
        catch (GraphQLException refused)
        {
            return new(new ExecutionResult(refused.Errors));
        }
    }

    public SubscriptionOutcome Subscribe() => Executor.Subscribe(Prepare(), RootValue);

    private OperationContext Prepare()
    {
        var document = Parser.Parse(Document, ParserOptions.Trusted);
        if (!OperationChoice.TryChoose(document, OperationName, out var operation, out var notFound))
            throw new GraphQLException(notFound);
        var coerced = ValueCoercion.CoerceVariableValues(Schema, operation, Variables ?? NoVariables, MaxVariableErrors);
        if (coerced is CoercedVariables.Failure failure)
            throw new GraphQLException(failure.Errors);
        var variables = ((CoercedVariables.Success)coerced).Values;
        var outcome = OperationPlanner.Plan(Schema, document, operation, variables, Gate, null, Planning);
        if (outcome is PlanOutcome.Refused refused)
            throw new GraphQLException(refused.Errors);
        return new()
        {
            Schema = Schema,
            VisibleSchema = VisibleSchema ?? Schema,
            Variables = variables,
            Plan = ((PlanOutcome.Planned)outcome).Plan,
            State = State,
            CancellationToken = CancellationToken,
        };
    }
}
