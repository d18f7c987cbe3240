using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>A field of a plan, with what it costs.</summary>
/// <param name="Weight">What it costs beside the objects that it answers with.</param>
/// <param name="Length">How many objects that are, at most.</param>
/// <param name="Objects">For each type that the objects can have, the places of their fields in the list; none where the field has a leaf or is null in every answer.</param>
internal sealed record CostedField(double Weight, ListLength Length, IReadOnlyList<Range> Objects)
{
    /// <summary>All fields of a plan that cost something: those below a field stand after it, and those of one object beside each other.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="costs">What the schema says.</param>
    /// <param name="root">The places of the root fields.</param>
    public static IReadOnlyList<CostedField> Of(OperationPlan plan, SchemaCosts costs, out Range root)
    {
        var pending = new List<(PlannedField Field, ListLength? Page)>();
        root = Add(plan.Root, null, null, pending);
        var fields = new List<CostedField>(pending.Count);
        for (var i = 0; i < pending.Count; i++)
        {
            var (field, page) = pending[i];
            var (weight, size) = costs[field.Definition];
            var told = size is null ? (ListLength?)null : ListLength.Of(field, size, costs.AssumedListSize);
            var length = field.Definition.Type.Nullable is ListType ? told ?? page ?? ListLength.Of(costs.AssumedListSize) : ListLength.Of(1);
            fields.Add(new(weight, length, [.. field.Selections.Values.Select(selection => Add(selection, size, told, pending))]));
        }

        return fields;
    }

    private static Range Add(PlannedSelection selection, ListSize? size, ListLength? length, List<(PlannedField Field, ListLength? Page)> pending)
    {
        var start = pending.Count;
        foreach (var field in selection.Fields)
        {
            if (!field.IsDenied)
                pending.Add((field, size is not null && size.SizedFields.Contains(field.Definition.Name) ? length : null));
        }

        return start..pending.Count;
    }
}
