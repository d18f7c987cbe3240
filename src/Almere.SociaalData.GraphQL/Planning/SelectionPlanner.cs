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
            var selectionSets = SelectionSetsOf(field);
            var types = ((CompositeType)field.NamedType).PossibleTypes;
            var selections = new Dictionary<ObjectType, PlannedSelection>(types.Count);
            foreach (var type in types)
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
        var groups = collector.Collect(type, selectionSets);
        var fields = new List<PlannedField>(groups.Count);
        // A field that every type of an interface has is asked of all of them alike: where the caller may not read it of one type, that is no mistake of the request.
        var shared = above?.NamedType as InterfaceType;
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
            };
            var isPlanned = field.Behavior is PlannedBehavior;
            if (inPlanned || isPlanned || decides)
                field.Arguments = arguments.Plan(definition, nodes[0]);
            if (field.Verdict is Verdict.Denied denied)
                Deny(field, denied, isReported: shared is null || shared.Fields.Find(definition.Name) is null || !IsAllowedOnSome(shared, definition.Name));
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

    private bool IsAllowedOnSome(InterfaceType type, string field) =>
        type.PossibleTypes.Any(possible => context.Judge(new(possible.Name, field)) is not Verdict.Denied);

    /// <summary>
    /// The field is null in every answer; where it can't be null, the nearest field above that can. It ends at an interface or union: values of its other
    /// types stand.
    /// </summary>
    private void Deny(PlannedField field, Verdict.Denied denied, bool isReported)
    {
        if (isReported && _reported.Add(field.Nodes[0]))
            context.Errors.Add(Denials.OfOutput(field, denied, options.DeniedCode));
        for (var current = field; current is not null; current = current.Above)
        {
            current.IsDenied = true;
            if (current.Definition.Type is not NonNullType || current.Above is { NamedType.IsAbstract: true })
                break;
        }
    }

    private static GraphQLError Overrun(PlannedField field, string message, string code) =>
        GraphQLError.At(message, field.Nodes[0]) with { Extensions = new Dictionary<string, object?> { ["code"] = code } };
}
