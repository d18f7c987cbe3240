using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reports;

namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>One row of a file as its dataset reads it. What is wrong with it goes to the problems; reading goes on, so that all of it is told at once.</summary>
internal sealed class ImportRow
{
    private readonly CsvFile _file;
    private readonly ProblemLog _problems;
    private readonly Dictionary<ImportColumn, int> _ordinals;
    private readonly bool[] _wrong;

    public ImportRow(CsvFile file, Dataset dataset, KeyIndexes keys, ProblemLog problems, DateOnly today)
    {
        (_file, _problems, Keys, Today) = (file, problems, keys, today);
        _ordinals = dataset.Columns.Select((column, index) => (column, index)).ToDictionary(item => item.column, item => item.index);
        _wrong = new bool[dataset.Columns.Count];
    }

    /// <summary>The rows that this one may refer to.</summary>
    public KeyIndexes Keys { get; }

    /// <summary>The day of the import.</summary>
    public DateOnly Today { get; }

    /// <summary>What the row is known by; empty until its dataset has read it.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The number that the row has, or will have, in the store.</summary>
    public int Id { get; private set; }

    /// <summary>Whether nothing is wrong with it so far.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Begins with the row that the file stands at.</summary>
    public void Begin()
    {
        Array.Clear(_wrong);
        (Key, Id, IsSound) = ("", 0, true);
    }

    /// <summary>Says what the row is known by.</summary>
    public void Identify(string key, int id) => (Key, Id) = (key, id);

    /// <summary>The value of a column that every row has; a default, and a problem, where the row has none or a wrong one.</summary>
    public T Get<T>(ImportColumn<T> column) => TryRead(column, column.IsRequired, out var value) ? value! : default!;

    /// <inheritdoc cref="Get{T}"/>
    public string Get(ImportColumn<string> column) => TryRead(column, column.IsRequired, out var value) ? value! : "";

    /// <summary>The value of a column that a row may leave empty.</summary>
    public T? Find<T>(ImportColumn<T> column) where T : struct => TryRead(column, !column.IsRequired, out var value) ? value : null;

    /// <inheritdoc cref="Find{T}"/>
    public string? Find(ImportColumn<string> column) => TryRead(column, !column.IsRequired, out var value) ? value : null;

    /// <summary>Whether something is wrong with the value of a column.</summary>
    public bool HasProblem(ImportColumn column) => _wrong[_ordinals[column]];

    /// <summary>Records a problem of the row, once per column.</summary>
    /// <param name="column">Where it shows.</param>
    /// <param name="expected">What should be there, as the end of "expected …".</param>
    public void Refuse(ImportColumn column, string expected)
    {
        IsSound = false;
        ref var known = ref _wrong[_ordinals[column]];
        if (known) return;
        known = true;
        _problems.Add(_file.Name, _file.Line, column.Name, ValueKind.Of(_file.Field(_ordinals[column])), $"expected {expected}");
    }

    private bool TryRead<T>(ImportColumn<T> column, bool askedRightly, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value)
    {
        if (!askedRightly) throw new InvalidOperationException($"""Column "{column.Name}" is read as {(column.IsRequired ? "optional" : "required")}; its definition says otherwise.""");
        value = default;
        var text = _file.Field(_ordinals[column]);
        if (text.Length > 0)
        {
            if (column.TryRead(text, this, out value)) return true;
            Refuse(column, column.Expected);
        }
        else if (column.IsRequired)
        {
            Refuse(column, column.Expected);
        }
        return false;
    }
}
