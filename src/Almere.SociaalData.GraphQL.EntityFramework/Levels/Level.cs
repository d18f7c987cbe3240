using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>One level of a query: the rows that one statement reads for all parents at once, and the levels below.</summary>
internal sealed class Level
{
    /// <summary>The entity of the rows.</summary>
    public required Type Entity { get; init; }

    /// <summary>Reads the rows; null where only their number is asked for.</summary>
    public required SqlStatement? Rows { get; init; }

    /// <summary>Counts the rows of all pages, where the rows' own statement doesn't.</summary>
    public required SqlStatement? Totals { get; init; }

    /// <summary>What is written of each row; one for each time that the rows are selected, as edges or as nodes.</summary>
    public required IReadOnlyList<RowNode> Lists { get; init; }

    /// <summary>Number of columns that <see cref="Rows"/> gives.</summary>
    public required int ColumnCount { get; init; }

    /// <summary>Where the key of the parent stands; null at the root.</summary>
    public required int? ParentOrdinal { get; init; }

    /// <summary>Where the number of all rows stands; null where it isn't asked for or has a statement of its own.</summary>
    public required int? TotalOrdinal { get; init; }

    /// <summary>The arguments of the page; null where all rows are given.</summary>
    public required PageArguments? Page { get; init; }

    /// <summary>The columns of the cursor; null where all rows are given.</summary>
    public required CursorColumns? Cursor { get; init; }

    /// <summary>Whether the page needs the cursors of its first and last row.</summary>
    public required bool KeepsCursors { get; init; }

    /// <summary>What is written around the rows.</summary>
    public required LevelShape Shape { get; init; }

    /// <summary>The levels below, in the order of the gaps.</summary>
    public required IReadOnlyList<Level> Children { get; init; }

    /// <summary>Reads this level and those below it.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="keys">The keys of the parents, each once; empty at the root.</param>
    public async ValueTask<LevelRows> ReadAsync(OperationContext operation, IReadOnlyList<long> keys)
    {
        var door = RowDoor.Of(operation.State);
        var page = Page?.Read(operation.Variables, Cursor!, door.Seal) ?? default;
        var input = new StatementInput(operation, keys, page);
        var rows = new LevelRows(this, page.Size, door);
        try
        {
            var connection = await door.Rows.OpenConnectionAsync(operation.CancellationToken).ConfigureAwait(false);
            if (Rows is not null)
                await rows.ReadAsync(Rows, connection, input).ConfigureAwait(false);
            if (Totals is not null)
                await rows.ReadTotalsAsync(Totals, connection, input).ConfigureAwait(false);
            for (var i = 0; i < Children.Count; i++)
            {
                var childKeys = rows.KeysFor(i);
                rows.Children.Add(childKeys.Count == 0
                    ? new LevelRows(Children[i], 0, door)
                    : await Children[i].ReadAsync(operation, childKeys).ConfigureAwait(false));
            }

            return rows;
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }
}
