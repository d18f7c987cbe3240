namespace Almere.SociaalData.Access.Disclosure;

/// <summary>The combinations of the values of some keys, numbered with the last key running fastest. A set of keys is a bit mask.</summary>
internal sealed class Grid
{
    private readonly IReadOnlyList<int> _axes;

    public Grid(IReadOnlyList<int> axes)
    {
        _axes = axes;
        Size = axes.Aggregate(1, (size, values) => size * values);
    }

    /// <summary>Number of combinations of all keys.</summary>
    public int Size { get; }

    /// <summary>Every key.</summary>
    public int AllKeys => (1 << _axes.Count) - 1;

    /// <summary>Number of keys.</summary>
    public int Keys => _axes.Count;

    /// <summary>Number of values of one key.</summary>
    public int ValuesOf(int key) => _axes[key];

    /// <summary>Number of combinations of some keys; 1 for none.</summary>
    public int SizeOf(int keys)
    {
        var size = 1;
        for (var key = 0; key < Keys; key++)
        {
            if ((keys >> key & 1) == 1) size *= _axes[key];
        }

        return size;
    }

    public int IndexOf(IReadOnlyList<int> position)
    {
        if (position.Count != Keys) throw new ArgumentException($"A position names a value for each of the {Keys} keys; this one has {position.Count}.");
        var index = 0;
        for (var key = 0; key < Keys; key++)
        {
            if (position[key] < 0 || position[key] >= _axes[key])
                throw new ArgumentException($"Value {position[key]} lies off axis {key}, which has {_axes[key]} values.");
            index = index * _axes[key] + position[key];
        }

        return index;
    }

    public int[] PositionOf(int index)
    {
        var position = new int[Keys];
        for (var key = Keys - 1; key >= 0; key--)
        {
            (index, position[key]) = Math.DivRem(index, _axes[key]);
        }

        return position;
    }

    /// <summary>For each combination of <paramref name="from"/>, the number of the combination of <paramref name="to"/> (fewer keys) that it belongs to.</summary>
    public int[] Projection(int from, int to)
    {
        var projection = new int[SizeOf(from)];
        for (var index = 0; index < projection.Length; index++)
        {
            int rest = index, scale = 1, target = 0;
            for (var key = Keys - 1; key >= 0; key--)
            {
                if ((from >> key & 1) == 0) continue;
                (rest, var value) = Math.DivRem(rest, _axes[key]);
                if ((to >> key & 1) == 0) continue;
                target += value * scale;
                scale *= _axes[key];
            }

            projection[index] = target;
        }

        return projection;
    }
}
