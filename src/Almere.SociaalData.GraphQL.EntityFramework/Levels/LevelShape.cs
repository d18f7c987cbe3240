using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>What is written around the rows of one parent.</summary>
internal abstract class LevelShape
{
    /// <summary>Writes the rows of one parent, as one JSON value.</summary>
    public abstract void Write(JsonTextWriter writer, LevelRows rows, PageRows page);
}

/// <summary>What is known of the page of one parent beside its rows.</summary>
internal interface IPageFacts
{
    /// <summary>The level.</summary>
    Level Level { get; }

    /// <summary>The number of rows on all pages of a parent, as far as the caller may know it.</summary>
    int? TotalOf(long parentKey);

    /// <summary>The cursor of a row.</summary>
    string CursorOf(int row);
}

/// <summary>The rows of one parent that are on its page.</summary>
/// <param name="Start">The first row of the parent among all rows of the level, in the order of the statement.</param>
/// <param name="Count">Number of rows on the page.</param>
/// <param name="HasMore">Whether there are more rows beyond the page, in the direction that it is counted.</param>
/// <param name="Key">The key of the parent; 0 at the root.</param>
internal readonly record struct PageRows(int Start, int Count, bool HasMore, long Key);

/// <summary>A list.</summary>
internal sealed class ListShape : LevelShape
{
    public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page) => rows.WriteList(writer, list: 0, page);
}

/// <summary>One row, or null.</summary>
internal sealed class SingleShape : LevelShape
{
    public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page)
    {
        if (page.Count == 0)
            writer.WriteNull();
        else
            rows.WriteRow(writer, list: 0, page.Start);
    }
}

/// <summary>Nothing: the rows were read for the door alone.</summary>
internal sealed class SilentShape : LevelShape
{
    public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page)
    {
    }
}

/// <summary>A connection.</summary>
/// <seealso href="https://relay.dev/graphql/connections.htm"/>
internal sealed class ConnectionShape(IReadOnlyList<(ReadOnlyMemory<byte> Key, ConnectionPart Part)> parts) : LevelShape
{
    /// <summary>The fields of the connection, in the order of the answer.</summary>
    public IReadOnlyList<(ReadOnlyMemory<byte> Key, ConnectionPart Part)> Parts => parts;

    /// <summary>Whether nothing that is known when the rows have been read stands before them.</summary>
    public bool BeginsWithRows { get; } = parts.SkipWhile(part => part.Part is ConnectionPart.Constant).FirstOrDefault().Part is ConnectionPart.RowList;

    /// <summary>Whether what lies beyond the page stands before the rows.</summary>
    public bool TellsPageFirst { get; } = parts.TakeWhile(part => part.Part is not ConnectionPart.RowList).Any(part => part.Part is ConnectionPart.PageInfo);

    public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page)
    {
        writer.WriteRaw((byte)'{');
        for (var i = 0; i < parts.Count; i++)
        {
            if (i > 0)
                writer.WriteRaw((byte)',');
            writer.WriteRaw(parts[i].Key.Span);
            parts[i].Part.Write(writer, rows, page);
        }

        writer.WriteRaw((byte)'}');
    }
}

/// <summary>A field of a connection.</summary>
internal abstract class ConnectionPart
{
    /// <summary>Writes its value.</summary>
    public virtual void Write(JsonTextWriter writer, LevelRows rows, PageRows page) => WriteFact(writer, rows, page);

    /// <summary>Writes its value, for which the rows themselves aren't needed.</summary>
    public abstract void WriteFact(JsonTextWriter writer, IPageFacts facts, PageRows page);

    /// <summary>The same text on every page.</summary>
    internal sealed class Constant(ReadOnlyMemory<byte> text) : ConnectionPart
    {
        public void Write(JsonTextWriter writer) => writer.WriteRaw(text.Span);

        public override void WriteFact(JsonTextWriter writer, IPageFacts facts, PageRows page) => Write(writer);
    }

    /// <summary>The edges or the nodes.</summary>
    internal sealed class RowList(int list) : ConnectionPart
    {
        /// <summary>Which of the lists of the level.</summary>
        public int List => list;

        public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page) => rows.WriteList(writer, list, page);

        public override void WriteFact(JsonTextWriter writer, IPageFacts facts, PageRows page) =>
            throw new System.Diagnostics.UnreachableException("Rows are no fact of their page.");
    }

    /// <summary>The number of rows on all pages.</summary>
    internal sealed class Total : ConnectionPart
    {
        public override void WriteFact(JsonTextWriter writer, IPageFacts rows, PageRows page)
        {
            if (rows.TotalOf(page.Key) is { } total)
                writer.WriteNumber(total);
            else
                writer.WriteNull();
        }
    }

    /// <summary>What lies beyond the page.</summary>
    internal sealed class PageInfo(IReadOnlyList<(ReadOnlyMemory<byte> Key, string Field)> fields) : ConnectionPart
    {
        public override void WriteFact(JsonTextWriter writer, IPageFacts rows, PageRows page)
        {
            writer.WriteRaw((byte)'{');
            for (var i = 0; i < fields.Count; i++)
            {
                if (i > 0)
                    writer.WriteRaw((byte)',');
                writer.WriteRaw(fields[i].Key.Span);
                var isBackward = rows.Level.Page!.IsBackward;
                switch (fields[i].Field)
                {
                    case "hasNextPage": writer.WriteBoolean(isBackward ? rows.Level.Page.HasBefore : page.HasMore); break;
                    case "hasPreviousPage": writer.WriteBoolean(isBackward ? page.HasMore : rows.Level.Page.HasAfter); break;
                    case "startCursor": WriteCursor(writer, rows, page, atEnd: isBackward); break;
                    case "endCursor": WriteCursor(writer, rows, page, atEnd: !isBackward); break;
                    case "__typename": writer.WriteString("PageInfo"); break;
                    default: throw new System.Diagnostics.UnreachableException($"Unknown field {fields[i].Field} of PageInfo.");
                }
            }

            writer.WriteRaw((byte)'}');
        }

        private static void WriteCursor(JsonTextWriter writer, IPageFacts rows, PageRows page, bool atEnd)
        {
            if (page.Count == 0)
                writer.WriteNull();
            else
                writer.WriteString(rows.CursorOf(atEnd ? page.Start + page.Count - 1 : page.Start));
        }
    }
}
