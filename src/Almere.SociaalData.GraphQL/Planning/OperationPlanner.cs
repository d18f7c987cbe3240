using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// Makes plans. In three passes: collect the fields and decide every coordinate; refuse the operation if an argument names a denied one; have the
/// planned fields make their steps. Nothing is read before all decisions are taken.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()"/>
public static class OperationPlanner
{
    /// <summary>Plans an operation.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">The operation of the document.</param>
    /// <param name="variables">The coerced variables; the plan fits all that have the same <see cref="VariableShape"/>.</param>
    /// <param name="gate">Who decides, or null where everything is allowed.</param>
    /// <param name="state">What the host gives its planners; null if nothing.</param>
    /// <param name="options">Bounds and error codes.</param>
    public static PlanOutcome Plan(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables,
        IFieldGate? gate = null, object? state = null, PlanningOptions? options = null)
    {
        options ??= new();
        if (Decide(schema, document, operation, variables, gate, state, options, out var context, out var selections, out var root) is { } overrun)
            return new PlanOutcome.Refused([overrun]);
        if (context.DeniedInputs.Count > 0)
            return new PlanOutcome.Refused([FieldErrors.OfInputs(context.DeniedInputs, options.DeniedCode)]);

        try
        {
            foreach (var field in selections.PlannedFields)
                field.Step = ((PlannedBehavior)field.Behavior!).Planner.Plan(field, context);
        }
        catch (GraphQLException refusal)
        {
            return new PlanOutcome.Refused(refusal.Errors);
        }

        return new PlanOutcome.Planned(new OperationPlan
        {
            Operation = operation,
            Root = root!,
            FieldCount = selections.Count,
            Errors = context.Errors,
            Verdicts = context.Verdicts,
        });
    }

    /// <summary>Takes every decision of an operation, and makes no steps.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document, for its fragments.</param>
    /// <param name="operation">The operation of the document.</param>
    /// <param name="variables">The coerced variables.</param>
    /// <param name="gate">Who decides.</param>
    /// <param name="options">Bounds and error codes.</param>
    /// <param name="verdicts">The decisions, each coordinate once, in the order in which they were taken.</param>
    /// <returns>Why it can't be decided; null when it could.</returns>
    public static GraphQLError? Judge(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables, IFieldGate gate, PlanningOptions options,
        out IReadOnlyDictionary<Coordinate, Verdict> verdicts)
    {
        var refusal = Decide(schema, document, operation, variables, gate, state: null, options, out var context, out _, out _);
        verdicts = context.Verdicts;
        return refusal;
    }

    private static GraphQLError? Decide(
        Schema schema, DocumentNode document, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> variables, IFieldGate? gate, object? state,
        PlanningOptions options, out PlanningContext context, out SelectionPlanner selections, out PlannedSelection? root)
    {
        context = new PlanningContext(schema, gate, state);
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
            fragments.TryAdd(fragment.Name.Value, fragment);
        selections = new SelectionPlanner(context, new(schema, fragments, variables), new(context, variables, options.MaxInputFields), options, decides: gate is not null);
        root = null;
        if (schema.GetRootType(operation.Operation) is { } type)
            return selections.Plan(type, operation.SelectionSet, out root);
        return GraphQLError.At($"Schema is not configured to execute {operation.Operation.ToString().ToLowerInvariant()} operation.", operation);
    }
}
