using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>A list of the response.</summary>
internal sealed class ResultList(ResultNode parent, int slot, object?[] items, ListType type) : ResultNode(parent, slot, items)
{
    /// <inheritdoc/>
    public override bool IsNonNull(int slot) => type.OfType is NonNullType;

    /// <inheritdoc/>
    public override object KeyOf(int slot) => slot;
}
