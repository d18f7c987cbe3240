namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
internal sealed record TdsColumn(string Name, TdsType Type);

/// <summary>The rows that one statement gives.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows: a number, a text, or null for each column.</param>
internal sealed record TdsResult(IReadOnlyList<TdsColumn> Columns, IReadOnlyList<object?[]> Rows);
