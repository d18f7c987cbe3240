using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>All objects of one level that the same fields are read of.</summary>
/// <param name="selection">The fields.</param>
/// <param name="firstSlot">The first field that is read.</param>
/// <param name="endSlot">The field after the last that is read: all are, except where mutations run one by one.</param>
internal sealed class ObjectBatch(PlannedSelection selection, int firstSlot, int endSlot)
{
    private IReadOnlyList<object?>?[]? _started;

    /// <summary>A batch of which all fields are read.</summary>
    public ObjectBatch(PlannedSelection selection) : this(selection, 0, selection.Fields.Count)
    {
    }

    /// <summary>The fields.</summary>
    public PlannedSelection Selection { get; } = selection;

    /// <summary>The first field that is read.</summary>
    public int FirstSlot { get; } = firstSlot;

    /// <summary>The field after the last that is read.</summary>
    public int EndSlot { get; } = endSlot;

    /// <summary>The objects, in the order of the response.</summary>
    public List<ResultObject> Objects { get; } = [];

    /// <summary>Leaves out the objects that were replaced by null.</summary>
    public void DropGone() => Objects.RemoveAll(node => node.IsGone);

    /// <summary>Keeps the values of a field that was started ahead of the others: one for each object, filled in when the wait is over.</summary>
    public void SetStarted(int slot, IReadOnlyList<object?> values) => (_started ??= new IReadOnlyList<object?>?[Selection.Fields.Count])[slot] = values;

    /// <summary>The values of a field that was started ahead of the others, or null.</summary>
    public IReadOnlyList<object?>? Started(int slot) => _started?[slot];
}
