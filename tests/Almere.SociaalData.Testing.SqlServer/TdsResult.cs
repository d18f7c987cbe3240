namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal sealed record TdsColumn(string Name, TdsType Type);

/// <summary>The rows that one statement gives.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows: a number, a text, or null for each column.</param>
/// <param name="Changed">How many rows the statement changed; null for one that reads.</param>
internal sealed record TdsResult(IReadOnlyList<TdsColumn> Columns, IReadOnlyList<object?[]> Rows, int? Changed = null)
{
    /// <summary>The result of a statement that changes rows.</summary>
    public static TdsResult Of(int changed) => new([], [], changed);
}
