using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// Builds the tree of planned fields, level by level and without recursion, and takes a decision on every coordinate that it meets.
/// </summary>
internal sealed class SelectionPlanner(
    PlanningContext context, FieldCollector collector, ArgumentPlanner arguments, PlanningOptions options, bool decides)
{
    private readonly Queue<Pending> _pending = [];
    private readonly HashSet<FieldNode> _reported = [];

    /// <summary>Number of fields so far.</summary>
    public int Count { get; private set; }

    /// <summary>The fields whose steps have to be made: those with a planner that stand under no other and aren't denied.</summary>
    public List<PlannedField> PlannedFields { get; } = [];

    private readonly record struct Pending(PlannedField Field, int Depth, bool InPlanned);

    /// <summary>Builds the tree; gives an error if it grows over a bound.</summary>
    public GraphQLError? Plan(ObjectType rootType, SelectionSetNode selectionSet, out PlannedSelection root)
    {
        root = Select(rootType, [selectionSet], null, depth: 1, inPlanned: false);
        while (_pending.TryDequeue(out var pending))
        {
            var (field, depth, inPlanned) = pending;
            if (depth > options.MaxDepth)
                return Overrun(field, $"The operation is nested deeper than {options.MaxDepth} levels. Ask for less at once.", options.TooDeepCode);
            var selectionSets = field.Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>().ToList();
            var selections = new Dictionary<ObjectType, PlannedSelection>();
            foreach (var type in ((CompositeType)field.NamedType).PossibleTypes)
            {
                selections.Add(type, Select(type, selectionSets, field, depth, inPlanned));
                if (Count > options.MaxFields)
                    return Overrun(field, $"The operation selects more than {options.MaxFields} fields. Ask for less at once.", options.TooLargeCode);
            }

            field.Selections = selections;
        }

        PlannedFields.RemoveAll(field => field.IsDenied);
        return null;
    }

    private PlannedSelection Select(
        ObjectType type, IReadOnlyList<SelectionSetNode> selectionSets, PlannedField? above, int depth, bool inPlanned)
    {
        var fields = new List<PlannedField>();
        foreach (var (responseKey, nodes) in collector.Collect(type, selectionSets))
        {
            if (context.Schema.FindField(type, nodes[0].Name.Value) is not { } definition)
                continue;
            var field = new PlannedField
            {
                Above = above,
                Parent = type,
                Definition = definition,
                ResponseKey = responseKey,
                Nodes = nodes,
                Verdict = IsMeta(type, definition) ? Verdict.Allowed.Instance : context.Judge(new(type.Name, definition.Name)),
                Index = Count++,
            };
            var isPlanned = field.Behavior is PlannedBehavior;
            if (inPlanned || isPlanned || decides)
                field.Arguments = arguments.Plan(definition, nodes[0]);
            if (field.Verdict is Verdict.Denied denied)
                Deny(field, denied);
            if (isPlanned && !inPlanned)
                PlannedFields.Add(field);
            if (field.NamedType is CompositeType)
                _pending.Enqueue(new(field, depth + 1, inPlanned || field.Behavior is PlannedBehavior { Planner.PlansSelection: true }));
            fields.Add(field);
        }

        return new(type, fields);
    }

    private static bool IsMeta(ObjectType type, FieldDefinition field) =>
        field.Name.StartsWith("__", StringComparison.Ordinal) || type.Name.StartsWith("__", StringComparison.Ordinal);

    /// <summary>The field is null in every answer; where it can't be null, the nearest field above that can.</summary>
    private void Deny(PlannedField field, Verdict.Denied denied)
    {
        if (_reported.Add(field.Nodes[0]))
            context.Errors.Add(Denials.OfOutput(field, denied, options.DeniedCode));
        for (var current = field; current is not null; current = current.Above)
        {
            current.IsDenied = true;
            if (current.Definition.Type is not NonNullType)
                break;
        }
    }

    private static GraphQLError Overrun(PlannedField field, string message, string code) =>
        GraphQLError.At(message, field.Nodes[0]) with { Extensions = new Dictionary<string, object?> { ["code"] = code } };
}
