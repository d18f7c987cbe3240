namespace Almere.SociaalData.Access.Tests.Disclosure;

/// <summary>Searches, by trying, for another table of two keys that a reader couldn't tell from the true one.</summary>
internal sealed class AnotherTable
{
    private readonly int[] _counts;
    private readonly bool[] _hidden;
    private readonly int _columns;
    private readonly int _cell;
    private readonly int _persons;

    /// <summary>Persons that the cells still to be filled have to hold together, per row, per column and in all; a hidden total asks nothing.</summary>
    private readonly int?[] _rowsLeft;
    private readonly int?[] _columnsLeft;
    private int _left;

    private AnotherTable(CountTable table, bool[] hidden, bool[] rowsHidden, bool[] columnsHidden, int cell, int persons)
    {
        _counts = [.. table.Counts];
        (_hidden, _columns, _cell, _persons) = (hidden, table.Axes[1], cell, persons);
        _rowsLeft = [.. rowsHidden.Select((closed, row) => closed ? null : (int?)_counts.Where((_, i) => i / _columns == row).Sum())];
        _columnsLeft = [.. columnsHidden.Select((closed, column) => closed ? null : (int?)_counts.Where((_, i) => i % _columns == column).Sum())];
        _left = _counts.Sum();
    }

    /// <summary>Whether there is a table of whole, non-negative counts with the same shown cells and totals, in which one cell holds a given number.</summary>
    public static bool Exists(CountTable table, bool[] hidden, bool[] rowsHidden, bool[] columnsHidden, int cell, int persons) =>
        new AnotherTable(table, hidden, rowsHidden, columnsHidden, cell, persons).Fill(0);

    private bool Fill(int index)
    {
        if (index == _counts.Length) return _left == 0;
        var (row, column) = (index / _columns, index % _columns);
        var (low, high) = (0, Math.Min(_left, Math.Min(_rowsLeft[row] ?? _left, _columnsLeft[column] ?? _left)));
        if (column == _columns - 1) Pin(_rowsLeft[row]);
        if (row == _rowsLeft.Length - 1) Pin(_columnsLeft[column]);
        if (index == _counts.Length - 1) Pin(_left);
        if (!_hidden[index]) Pin(_counts[index]);
        if (index == _cell) Pin(_persons);
        // Near the truth first: that is where another table is found soonest.
        for (var step = 0; step <= Math.Max(high - _counts[index], _counts[index] - low); step++)
        {
            if (Try(index, _counts[index] + step, low, high) || (step > 0 && Try(index, _counts[index] - step, low, high))) return true;
        }

        return false;

        void Pin(int? value)
        {
            if (value is { } only) (low, high) = (Math.Max(low, only), Math.Min(high, only));
        }
    }

    private bool Try(int index, int value, int low, int high)
    {
        if (value < low || value > high) return false;
        Take(index, value);
        var found = Fill(index + 1);
        Take(index, -value);
        return found;
    }

    private void Take(int index, int value)
    {
        _rowsLeft[index / _columns] -= value;
        _columnsLeft[index % _columns] -= value;
        _left -= value;
    }
}
