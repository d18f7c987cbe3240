using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>One level of a query: the rows that one statement reads for all parents at once, and the levels below.</summary>
internal sealed class Level
{
    /// <summary>The entity of the rows.</summary>
    public required Type Entity { get; init; }

    /// <summary>Reads the rows, where any are written, and then the number of rows on all pages, where it is asked for; null where nothing is.</summary>
    public required PageStatement? Statement { get; init; }

    /// <summary>Whether the statement counts.</summary>
    public required bool HasTotals { get; init; }

    /// <summary>What is written of each row; one for each time that the rows are selected, as edges or as nodes.</summary>
    public required IReadOnlyList<RowNode> Lists { get; init; }

    /// <summary>Number of columns of the rows.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Where the key of the parent stands; null at the root.</summary>
    public required int? ParentOrdinal { get; init; }

    /// <summary>The arguments of the page; null where all rows are given.</summary>
    public required PageArguments? Page { get; init; }

    /// <summary>The columns of the cursor; null where all rows are given.</summary>
    public required CursorColumns? Cursor { get; init; }

    /// <summary>Whether the page needs the cursors of its first and last row.</summary>
    public required bool KeepsCursors { get; init; }

    /// <summary>Where the rows are kept, if not with those of most entities.</summary>
    public required string? Store { get; init; }

    /// <summary>What is written around the rows.</summary>
    public required LevelShape Shape { get; init; }

    /// <summary>Rows on a page, and how many of them are kept at once.</summary>
    public required PageSizes Sizes { get; init; }

    /// <summary>The statements of a page that is too long to be kept; null where none can be.</summary>
    public LongPage? Long { get; init; }

    /// <summary>
    /// Whether rows of a root level can be written as they are read: nothing below them has to be read for them, they come in the order of the answer, and nothing
    /// that is known after them stands before them.
    /// </summary>
    public bool IsWrittenAsRead { get; init; }

    /// <summary>The levels below, in the order of the gaps.</summary>
    public required IReadOnlyList<Level> Children { get; init; }

    /// <summary>Says no where a statement gives other columns than were planned.</summary>
    public void CheckColumns(int given)
    {
        if (given != ColumnCount)
            throw new InvalidOperationException($"The statement gives {given} columns where {ColumnCount} were planned: two fields share a column. Statement: {Statement!.Text}");
    }

    /// <summary>Reads this level and those below it.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="keys">The keys of the parents, each once; empty at the root.</param>
    /// <exception cref="Errors.GraphQLException">A page of this level or of one below can't be given; then nothing is read.</exception>
    public async ValueTask<LevelRows> ReadAsync(OperationContext operation, IReadOnlyList<long> keys)
    {
        var rows = LevelRows.Of(this, operation, RowDoor.Of(operation.State));
        operation.Own(rows);
        await rows.ReadAsync(operation, keys).ConfigureAwait(false);
        return rows;
    }
}
