namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>An object or a list of the response, while it is made: its values, and where it stands itself.</summary>
/// <param name="parent">What this stands in, or null for the whole of <c>data</c>.</param>
/// <param name="slot">The place in <paramref name="parent"/>.</param>
/// <param name="values">The values; a list's are its items before completion, which takes their places.</param>
internal abstract class ResultNode(ResultNode? parent, int slot, object?[] values)
{
    /// <summary>What this stands in, or null for the whole of <c>data</c>.</summary>
    public ResultNode? Parent { get; } = parent;

    /// <summary>The place in <see cref="Parent"/>.</summary>
    public int Slot { get; } = slot;

    /// <summary>The values: null, a coerced leaf, an <see cref="Planning.IJsonValue"/>, or another node.</summary>
    public object?[] Values { get; } = values;

    /// <summary>Whether null took the place of this node, because a value in it that can't be null was.</summary>
    public bool IsNulled { get; set; }

    /// <summary>Whether this node, or one around it, was replaced by null: what is below it is of no use any more.</summary>
    public bool IsGone
    {
        get
        {
            for (var node = this; node is not null; node = node.Parent)
            {
                if (node.IsNulled)
                    return true;
            }

            return false;
        }
    }

    /// <summary>Whether the value in a place can't be null.</summary>
    public abstract bool IsNonNull(int slot);

    /// <summary>What a path calls the place: a response key or an index.</summary>
    public abstract object KeyOf(int slot);

    /// <summary>The path of a place: response keys and indexes from the root.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Path"/>
    public IReadOnlyList<object> PathTo(int slot)
    {
        var depth = 1;
        for (var node = Parent; node is not null; node = node.Parent)
            depth++;
        var path = new object[depth];
        for (var node = this; node is not null; node = node.Parent)
        {
            path[--depth] = node.KeyOf(slot);
            slot = node.Slot;
        }

        return path;
    }
}
