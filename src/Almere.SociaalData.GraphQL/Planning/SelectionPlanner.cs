using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// Builds the tree of planned fields, level by level and without recursion, and takes a decision on every coordinate that it meets.
/// </summary>
internal sealed class SelectionPlanner(
    PlanningContext context, FieldCollector collector, ArgumentPlanner arguments, PlanningOptions options, bool decides)
{
    private readonly Queue<Pending> _pending = [];
    private readonly HashSet<FieldNode> _reported = [];
    private readonly List<(PlannedField Field, Verdict.Denied Verdict)> _denied = [];

    /// <summary>Number of fields so far.</summary>
    public int Count { get; private set; }

    /// <summary>The fields whose steps have to be made: those with a planner that stand under no other and aren't denied.</summary>
    public List<PlannedField> PlannedFields { get; } = [];

    private readonly record struct Pending(PlannedField Field, int Depth, bool InPlanned);

    /// <summary>Builds the tree; gives an error if it grows over a bound.</summary>
    public GraphQLError? Plan(ObjectType rootType, SelectionSetNode selectionSet, out PlannedSelection root)
    {
        root = Select(rootType, [selectionSet], null, depth: 1, inPlanned: false);
        TellDenials([root]);
        if (arguments.IsOverLimit)
            return TooManyInputs(root.Fields[^1]);
        while (_pending.TryDequeue(out var pending))
        {
            var (field, depth, inPlanned) = pending;
            if (depth > options.MaxDepth)
                return Overrun(field, "is nested deeper than", nameof(options.MaxDepth), options.MaxDepth, "levels", options.TooDeepCode);
            var selectionSets = SelectionSetsOf(field);
            var types = ((CompositeType)field.NamedType).PossibleTypes;
            var selections = new Dictionary<ObjectType, PlannedSelection>(types.Count);
            foreach (var type in types)
            {
                selections.Add(type, Select(type, selectionSets, field, depth, inPlanned));
                if (Count > options.MaxFields)
                    return Overrun(field, "selects more than", nameof(options.MaxFields), options.MaxFields, "fields", options.TooLargeCode);
                if (arguments.IsOverLimit)
                    return TooManyInputs(field);
            }

            field.Selections = selections;
            TellDenials(selections.Values);
        }

        PlannedFields.RemoveAll(field => field.IsDenied);
        return null;
    }

    private PlannedSelection Select(
        ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets, PlannedField? above, int depth, bool inPlanned)
    {
        var groups = collector.Collect(type, selectionSets);
        var fields = new List<PlannedField>(groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            var nodes = groups[i].Nodes;
            if (context.Schema.FindField(type, nodes[0].Name.Value) is not { } definition)
                continue;
            var field = new PlannedField
            {
                Above = above,
                Parent = type,
                Definition = definition,
                ResponseKey = nodes[0].ResponseKey,
                Nodes = nodes,
                Verdict = IsMeta(type, definition) ? Verdict.Allowed.Instance : context.Judge(new(type.Name, definition.Name)),
                Index = Count++,
                ArgumentVariables = inPlanned ? VariableUse.Inside : VariableUses.In(definition, nodes[0]),
            };
            var isPlanned = field.Behavior is PlannedBehavior;
            if ((inPlanned || isPlanned || decides) && !arguments.IsOverLimit)
                field.Arguments = arguments.Plan(definition, nodes[0]);
            if (field.Verdict is Verdict.Denied denied)
            {
                PutNull(field);
                _denied.Add((field, denied));
            }
            else if (inPlanned && ArgumentError(field) is { } invalid)
            {
                PutNull(field);
                context.Errors.Add(FieldErrors.OfArgument(field, invalid, options.ArgumentCode));
            }

            if (isPlanned && !inPlanned)
                PlannedFields.Add(field);
            if (field.NamedType is CompositeType)
                _pending.Enqueue(new(field, depth + 1, inPlanned || field.Behavior is PlannedBehavior { Planner.PlansSelection: true }));
            fields.Add(field);
        }

        return new(type, fields);
    }

    private static SelectionSetNode[] SelectionSetsOf(PlannedField field) => field.Nodes is [{ SelectionSet: { } only }]
        ? [only]
        : [.. field.Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()];

    private static bool IsMeta(ObjectType type, FieldDefinition field) =>
        field.Name.StartsWith("__", StringComparison.Ordinal) || type.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>
    /// Tells what is denied of the types that one field can have. A selection that some of the types it is made on do show, is no mistake of the request:
    /// it is asked of all of them alike. So a denial is told where every type that the selection is made on denies it, once.
    /// </summary>
    /// <param name="selections">What is selected of each of the types.</param>
    private void TellDenials(IEnumerable<PlannedSelection> selections)
    {
        if (_denied.Count == 0)
            return;
        var shown = selections
            .SelectMany(selection => selection.Fields)
            .Where(field => field.Verdict is not Verdict.Denied)
            .SelectMany(field => field.Nodes)
            .ToHashSet();
        foreach (var (field, verdict) in _denied)
        {
            if (field.Nodes.FirstOrDefault(node => !shown.Contains(node)) is { } node && _reported.Add(node))
                context.Errors.Add(FieldErrors.OfDenial(field, node, verdict, options.DeniedCode));
        }

        _denied.Clear();
    }

    /// <summary>
    /// What is wrong with the arguments of a field that a step answers: a null that may not be there. It is part of the shape of the variables, so it
    /// holds for every request of the plan. Where a field runs by itself it coerces its arguments then.
    /// </summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
    private GraphQLError? ArgumentError(PlannedField field) =>
        field.Definition.Arguments.Count > 0
        && ValueCoercion.CoerceArgumentValues(field.Definition, field.Nodes[0], arguments.Variables) is CoercedArguments.Failure(var error) ? error : null;

    /// <summary>
    /// The field is null in every answer; where it can't be null, the nearest field above that can. It ends at an interface or union: values of its other
    /// types stand.
    /// </summary>
    private static void PutNull(PlannedField field)
    {
        for (var current = field; current is not null; current = current.Above)
        {
            current.IsDenied = true;
            if (current.Definition.Type is not NonNullType || current.Above is { NamedType.IsAbstract: true })
                break;
        }
    }

    private GraphQLError TooManyInputs(PlannedField field) => Overrun(
        field, "has arguments with more than", nameof(options.MaxInputFields), options.MaxInputFields, "input fields and list items", options.TooLargeCode);

    private static GraphQLError Overrun(PlannedField field, string what, string limit, int maximum, string unit, string code) =>
        GraphQLError.At($"The operation {what} {maximum} {unit} ({limit}). Ask for less at once.", field.Nodes[0]).OverLimit(limit, maximum, code);
}
