namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>A place inside an input value, as a chain from the inside out.</summary>
/// <param name="Outer">The place around it, or null at the top of the value.</param>
/// <param name="Key">The name of a field, or an index from 0.</param>
internal sealed record InputPath(InputPath? Outer, object Key)
{
    // A value can be nested thousands of levels deep; a message needn't.
    private const int MostKeysShown = 32;

    /// <summary>The keys from the outside in.</summary>
    public static IReadOnlyList<object> ToList(InputPath? path)
    {
        var keys = new List<object>();
        for (; path is not null; path = path.Outer)
            keys.Add(path.Key);
        keys.Reverse();
        return keys;
    }

    /// <summary>The keys as a document would write them after a name, for example <c>.filter[2].name</c>.</summary>
    public static string ToText(IReadOnlyList<object> keys)
    {
        var text = string.Concat(keys.Take(MostKeysShown).Select(key => key is int index ? $"[{index}]" : $".{key}"));
        return keys.Count > MostKeysShown ? $"{text}..." : text;
    }
}
