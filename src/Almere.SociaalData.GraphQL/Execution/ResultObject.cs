using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>An object of the response: one value for each field of its selection.</summary>
internal sealed class ResultObject(ResultNode? parent, int slot, PlannedSelection selection, object? source)
    : ResultNode(parent, slot, new object?[selection.Fields.Count])
{
    /// <summary>The fields.</summary>
    public PlannedSelection Selection { get; } = selection;

    /// <summary>The value that the fields are read from.</summary>
    public object? Source { get; } = source;

    /// <inheritdoc/>
    public override bool IsNonNull(int slot) => Selection.Fields[slot].Definition.Type is Types.NonNullType;

    /// <inheritdoc/>
    public override object KeyOf(int slot) => Selection.Fields[slot].ResponseKey;
}
