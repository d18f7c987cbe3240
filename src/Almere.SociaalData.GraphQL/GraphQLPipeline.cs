using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Execution;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Planning.Costs;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;
using Almere.SociaalData.GraphQL.Validation;
using Almere.SociaalData.GraphQL.Validation.Rules.Optional;

namespace Almere.SociaalData.GraphQL;

/// <summary>
/// The whole of a request: text, document, operation, variables, plan, result. One pipeline serves a schema for as long as it lives, to any number of
/// threads; documents and plans are kept, so that a request that came before costs two look-ups.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#ExecuteRequest()"/>
public sealed class GraphQLPipeline
{
    private static readonly IReadOnlyDictionary<string, object?> NoVariables = ImmutableDictionary<string, object?>.Empty;
    private static readonly ExecutionOptions Codes = new() { ArgumentCode = ErrorCodes.ArgumentInvalid, InternalCode = ErrorCodes.InternalError };

    private readonly GraphQLPipelineOptions _options;
    private readonly IReadOnlyList<ValidationRule> _rules;
    private readonly BoundedCache<string, CachedDocument> _documents;
    private readonly BoundedCache<PlanKey, CachedPlan> _plans;
    private readonly SchemaCosts _costs;

    /// <summary>Makes a pipeline for a schema.</summary>
    /// <param name="schema">The schema; valid.</param>
    /// <param name="options">The limits; the defaults when left out.</param>
    /// <exception cref="ArgumentException">The schema says something of the cost of a field that can't be used.</exception>
    public GraphQLPipeline(Schema schema, GraphQLPipelineOptions? options = null)
    {
        Schema = schema;
        _options = options ?? new();
        // An introspection query that goes from types to fields to types again multiplies its answer by the size of the schema, whatever its own size.
        _rules = [MaxIntrospectionDepth.Of(_options.MaxIntrospectionDepth), .. SpecifiedRules.All];
        _documents = new(_options.MaxCachedDocuments, _options.MaxCachedCharacters, new DocumentTextComparer());
        _plans = new(_options.MaxCachedPlans, _options.MaxCachedPlanFields);
        _costs = SchemaCosts.Of(schema, _options.Planning.AssumedListSize);
    }

    private readonly record struct PlanKey(OperationDefinitionNode Operation, string? Gate, string Shape);

    /// <summary>The schema.</summary>
    public Schema Schema { get; }

    /// <summary>Answers a request for a query or mutation.</summary>
    /// <exception cref="OperationCanceledException">The token ended the work.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, RequestContext? context = null, CancellationToken cancellationToken = default) =>
        RunAsync(Prepare(request, context), context, cancellationToken);

    /// <summary>What is wrong with a document, before anybody asks for it; a document without mistakes is kept for those who will.</summary>
    /// <param name="document">The text.</param>
    /// <returns>The errors of parsing, limits and validation; none for a document that can be used.</returns>
    public IReadOnlyList<GraphQLError> Check(string document) => _documents.Find(document) is null ? Read(document, RequestContext.Open, out _) ?? [] : [];

    /// <summary>Does everything that comes before execution.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">What the host adds; <see cref="RequestContext.Open"/> when left out.</param>
    public PreparedRequest Prepare(GraphQLRequest request, RequestContext? context = null)
    {
        context ??= RequestContext.Open;
        var document = _documents.Find(request.Document);
        if (document is null && Read(request.Document, context, out document) is { } unreadable)
            return Refuse(null, unreadable);
        if (!OperationChoice.TryChoose(document!.Document, request.OperationName, out var operation, out var notFound))
            return Refuse(null, [notFound.WithCode(ErrorCodes.OperationNotFound)]);
        var known = document.Find(operation);
        if (Coerce(known, request.Variables, out var variables) is { } invalid)
            return Refuse(operation, invalid);

        var key = new PlanKey(operation, context.Gate?.Key, VariableShape.Of(known.Variables, variables));
        var plan = _plans.Find(key);
        if (plan is null && Plan(document, key, variables, context, out plan) is { } refused)
            return Refuse(operation, refused);
        var cost = plan!.Cost.In(variables);
        if (DocumentLimits.OfCost(cost, _options) is { } tooDear)
            return Refuse(operation, [tooDear]);
        return new(plan.Plan, variables, cost);
    }

    /// <summary>Takes every decision on a request and carries nothing out: for who wants to know what a caller may do, and why.</summary>
    /// <param name="request">The request.</param>
    /// <param name="gate">Who decides.</param>
    /// <param name="verdicts">The decisions, each coordinate once, in the order in which they were taken.</param>
    /// <returns>What is wrong with the request; nothing when all was decided.</returns>
    public IReadOnlyList<GraphQLError> Judge(GraphQLRequest request, IFieldGate gate, out IReadOnlyDictionary<Coordinate, Verdict> verdicts)
    {
        verdicts = ImmutableDictionary<Coordinate, Verdict>.Empty;
        if (Read(request.Document, RequestContext.Open, out var document) is { } unreadable)
            return unreadable;
        if (!OperationChoice.TryChoose(document!.Document, request.OperationName, out var operation, out var notFound))
            return [notFound.WithCode(ErrorCodes.OperationNotFound)];
        if (Coerce(document.Find(operation), request.Variables, out var variables) is { } invalid)
            return invalid;
        return OperationPlanner.Judge(Schema, document.Document, operation, variables, gate, _options.Planning, out verdicts) is { } overrun ? [overrun] : [];
    }

    /// <summary>Executes a query or mutation that was prepared with the same context.</summary>
    /// <exception cref="OperationCanceledException">The token ended the work.</exception>
    public ValueTask<ExecutionResult> RunAsync(PreparedRequest request, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        if (!request.IsReady)
            return new(request.Refusal);
        if (request.OperationType == OperationType.Subscription)
            return new(Refusal("A subscription is answered with a stream of results; open it as one.", ErrorCodes.OperationNotSupported));
        return Executor.ExecuteAsync(Operation(request, context, cancellationToken), context?.RootValue, Codes);
    }

    /// <summary>Opens the stream of results of a subscription that was prepared with the same context.</summary>
    public SubscriptionOutcome Subscribe(PreparedRequest request, RequestContext? context = null, CancellationToken cancellationToken = default)
    {
        if (!request.IsReady)
            return new SubscriptionOutcome.Refused(request.Refusal);
        if (request.OperationType != OperationType.Subscription)
            return new SubscriptionOutcome.Refused(Refusal("Only a subscription can be opened as a stream.", ErrorCodes.OperationNotSupported));
        return Executor.Subscribe(Operation(request, context, cancellationToken), context?.RootValue, Codes);
    }

    /// <summary>Parses and validates a document, and keeps it if it is valid.</summary>
    private IReadOnlyList<GraphQLError>? Read(string text, RequestContext context, out CachedDocument? document)
    {
        document = null;
        PipelineEvents.Write(PipelineEvents.DocumentRead);
        if (DocumentLimits.OfText(text, _options) is { } tooLong)
            return [tooLong];
        if (!Parser.TryParse(new(text), _options.Parser, out var parsed, out var syntaxError))
            return [syntaxError.WithCode(ErrorCodes.SyntaxInvalid)];
        if (DocumentLimits.OfDocument(parsed, _options) is { } tooMuch)
            return [tooMuch];
        var errors = Validator.Validate(Schema, parsed, new()
        {
            Rules = _rules,
            MaxErrors = _options.MaxValidationErrors,
            MaxValidationSteps = _options.MaxValidationSteps,
            IsVisible = context.Shows,
        });
        if (errors is [_, ..])
            return [.. errors.Select(error => error.WithCode(ErrorCodes.ValidationFailed))];
        document = _documents.Add(text, new(Schema, parsed), text.Length);
        return null;
    }

    private IReadOnlyList<GraphQLError>? Coerce(CachedOperation known, JsonElement? given, out IReadOnlyDictionary<string, object?> values)
    {
        values = NoVariables;
        if (known.Variables is [])
            return null;
        if (given is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
            given = null;
        if (given is { ValueKind: not JsonValueKind.Object })
            return [new GraphQLError("Variables are given as a JSON object, from names to values.").WithCode(ErrorCodes.VariableInvalid)];
        if (known.TryCoerce(given) is { } fitting)
        {
            values = fitting;
            return null;
        }

        var coerced = given is { } json
            ? ValueCoercion.CoerceVariableValues(Schema, known.Operation, json, _options.MaxVariableErrors)
            : ValueCoercion.CoerceVariableValues(Schema, known.Operation, NoVariables, _options.MaxVariableErrors);
        switch (coerced)
        {
            case CoercedVariables.Success success:
                values = success.Values;
                return null;
            case CoercedVariables.Failure failure:
                return [.. failure.Errors.Select(error => error.WithCode(ErrorCodes.VariableInvalid))];
            default:
                throw new UnreachableException($"Unknown outcome {coerced}.");
        }
    }

    /// <summary>Plans an operation, and keeps the plan.</summary>
    private IReadOnlyList<GraphQLError>? Plan(
        CachedDocument document, PlanKey key, IReadOnlyDictionary<string, object?> variables, RequestContext context, out CachedPlan? plan)
    {
        plan = null;
        PipelineEvents.Write(PipelineEvents.OperationPlanned);
        var outcome = OperationPlanner.Plan(
            Schema, document.Document, key.Operation, variables, context.Gate, context.PlanningState, _options.Planning);
        if (outcome is PlanOutcome.Refused refused)
            return [.. refused.Errors.Select(error => error.WithCode(ErrorCodes.ArgumentInvalid))];
        var planned = ((PlanOutcome.Planned)outcome).Plan;
        if (DocumentLimits.OfPlan(planned, _options) is { } tooMuch)
            return [tooMuch];
        plan = _plans.Add(key, new(planned, OperationCost.Of(planned, _costs)), planned.FieldCount);
        return null;
    }

    private OperationContext Operation(PreparedRequest request, RequestContext? context, CancellationToken cancellationToken) => new()
    {
        Schema = Schema,
        VisibleSchema = context?.VisibleSchema ?? Schema,
        Variables = request.Variables!,
        Plan = request.Plan!,
        State = context?.State,
        StreamsLists = context?.StreamsLists ?? false,
        CancellationToken = cancellationToken,
    };

    private static PreparedRequest Refuse(OperationDefinitionNode? operation, IReadOnlyList<GraphQLError> errors) => new(operation?.Operation, new(errors));

    private static ExecutionResult Refusal(string message, string code) => new([new GraphQLError(message).WithCode(code)]);
}
