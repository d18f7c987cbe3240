using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>What is written around the rows of one parent.</summary>
internal abstract class LevelShape
{
    /// <summary>Writes the rows of one parent, as one JSON value.</summary>
    public abstract void Write(JsonTextWriter writer, LevelRows rows, PageRows page);
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
    public abstract void Write(JsonTextWriter writer, LevelRows rows, PageRows page);

    /// <summary>The same text on every page.</summary>
    internal sealed class Constant(ReadOnlyMemory<byte> text) : ConnectionPart
    {
        public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page) => writer.WriteRaw(text.Span);
    }

    /// <summary>The edges or the nodes.</summary>
    internal sealed class RowList(int list) : ConnectionPart
    {
        public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page) => rows.WriteList(writer, list, page);
    }

    /// <summary>The number of rows on all pages.</summary>
    internal sealed class Total : ConnectionPart
    {
        public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page)
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
        public override void Write(JsonTextWriter writer, LevelRows rows, PageRows page)
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

        private static void WriteCursor(JsonTextWriter writer, LevelRows rows, PageRows page, bool atEnd)
        {
            if (page.Count == 0)
                writer.WriteNull();
            else
                writer.WriteString(rows.CursorOf(atEnd ? page.Start + page.Count - 1 : page.Start));
        }
    }
}
