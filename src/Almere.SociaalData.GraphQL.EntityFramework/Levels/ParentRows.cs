namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>Which rows of a level belong to which parent. Those of one parent come together, and often there is one: then no table is made of them.</summary>
internal sealed class ParentRows
{
    private Dictionary<long, (int Start, int Count)>? _others;
    private long _key;
    private int _start;
    private int _count;

    /// <summary>Counts a row.</summary>
    /// <param name="key">The key of its parent.</param>
    /// <param name="row">Its place among the rows of the level.</param>
    /// <returns>The number of rows of that parent so far.</returns>
    public int Add(long key, int row)
    {
        if (_count == 0 || key != _key)
        {
            if (_count > 0)
                (_others ??= [])[_key] = (_start, _count);
            (_start, _count) = _others is not null && _others.TryGetValue(key, out var known) ? known : (row, 0);
            _key = key;
        }

        return ++_count;
    }

    /// <summary>The first row of a parent, and the number of its rows; 0 where it has none.</summary>
    public (int Start, int Count) Of(long key) => _count > 0 && key == _key ? (_start, _count) : _others?.GetValueOrDefault(key) ?? default;

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        _others?.Clear();
        _count = 0;
    }
}
