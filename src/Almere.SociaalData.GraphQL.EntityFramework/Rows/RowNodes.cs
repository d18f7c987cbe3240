using System.Data.Common;
using System.Globalization;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>What a row node needs to write its part of a row.</summary>
internal readonly record struct RowContext(DbDataReader Reader, RowBuffer Buffer, IRowDoor Door);

/// <summary>A part of the JSON of a row: it knows its columns and writes their values.</summary>
internal abstract class RowNode
{
    /// <summary>Writes the part, one JSON value.</summary>
    public abstract void Write(in RowContext row);
}

/// <summary>The same text in every row.</summary>
internal sealed class ConstantNode(ReadOnlyMemory<byte> text) : RowNode
{
    /// <summary>The value null.</summary>
    public static ConstantNode Null { get; } = new("null"u8.ToArray());

    /// <summary>A text as a JSON string.</summary>
    public static ConstantNode OfString(string text) => new(JsonTextWriter.EncodeKey(text)[..^1]);

    public override void Write(in RowContext row) => row.Buffer.Writer.WriteRaw(text.Span);
}

/// <summary>The value of a column, or null.</summary>
internal sealed class ColumnNode(int ordinal, ColumnFormat format) : RowNode
{
    public override void Write(in RowContext row)
    {
        if (row.Reader.IsDBNull(ordinal))
            row.Buffer.Writer.WriteNull();
        else
            format.Write(row.Reader, ordinal, row.Buffer.Writer);
    }
}

/// <summary>A number of other entities, as far as the caller may know it.</summary>
internal sealed class CountNode(int ordinal, Type entity) : RowNode
{
    public override void Write(in RowContext row)
    {
        if (!row.Reader.IsDBNull(ordinal) && row.Door.ShowCount(entity, row.Reader.GetInt32(ordinal)) is { } count)
            row.Buffer.Writer.WriteNumber(count);
        else
            row.Buffer.Writer.WriteNull();
    }
}

/// <summary>The id of the row's entity, sealed for the caller.</summary>
internal sealed class IdNode(int ordinal, string typeName) : RowNode
{
    public override void Write(in RowContext row)
    {
        Span<char> id = stackalloc char[row.Door.Seal.IdLength];
        row.Door.Seal.WriteId(typeName, row.Reader.GetInt64(ordinal), id);
        row.Buffer.Writer.WriteString(id);
    }
}

/// <summary>A value that the gateway computes from columns.</summary>
internal sealed class DerivedNode(IReadOnlyList<(int Ordinal, ColumnFormat Format)> inputs, Func<IRowDoor, IReadOnlyList<object?>, object?> compute) : RowNode
{
    public override void Write(in RowContext row)
    {
        var values = new object?[inputs.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = row.Reader.IsDBNull(inputs[i].Ordinal) ? null : inputs[i].Format.Read(row.Reader, inputs[i].Ordinal);
        var writer = row.Buffer.Writer;
        switch (compute(row.Door, values))
        {
            case null: writer.WriteNull(); break;
            case string text: writer.WriteString(text); break;
            case bool truth: writer.WriteBoolean(truth); break;
            case int number: writer.WriteNumber(number); break;
            case long number: writer.WriteNumber(number); break;
            case decimal number: writer.WriteNumber(number); break;
            case DateOnly date: writer.WriteDate(date); break;
            case IReadOnlyList<string> texts: WriteList(writer, texts); break;
            case var other: throw new InvalidOperationException($"A derived field gave a {other.GetType().Name}, which can't be written as JSON.");
        }
    }

    private static void WriteList(JsonTextWriter writer, IReadOnlyList<string> texts)
    {
        writer.WriteRaw((byte)'[');
        for (var i = 0; i < texts.Count; i++)
        {
            if (i > 0)
                writer.WriteRaw((byte)',');
            writer.WriteString(texts[i]);
        }

        writer.WriteRaw((byte)']');
    }
}

/// <summary>An object: its keys and values.</summary>
internal sealed class ObjectNode(IReadOnlyList<(ReadOnlyMemory<byte> Key, RowNode Value)> fields) : RowNode
{
    // Each key with the brace or comma before it.
    private readonly (byte[] Before, RowNode Value)[] _fields =
        [.. fields.Select((field, i) => ((byte[])[i == 0 ? (byte)'{' : (byte)',', .. field.Key.Span], field.Value))];

    public override void Write(in RowContext row)
    {
        var writer = row.Buffer.Writer;
        foreach (var (before, value) in _fields)
        {
            writer.WriteRaw(before);
            value.Write(row);
        }

        writer.WriteRaw(_fields.Length == 0 ? "{}"u8 : "}"u8);
    }
}

/// <summary>Another entity that may be absent: null where its key is null.</summary>
internal sealed class ReferenceNode(int keyOrdinal, RowNode target) : RowNode
{
    public override void Write(in RowContext row)
    {
        if (row.Reader.IsDBNull(keyOrdinal))
            row.Buffer.Writer.WriteNull();
        else
            target.Write(row);
    }
}

/// <summary>An entity of several kinds: the discriminator's column tells which object is written.</summary>
internal sealed class KindNode(int ordinal, IReadOnlyDictionary<long, RowNode> kinds) : RowNode
{
    /// <summary>The number under which a kind is found.</summary>
    public static long NumberOf(object discriminator) => Convert.ToInt64(discriminator, CultureInfo.InvariantCulture);

    public override void Write(in RowContext row)
    {
        var kind = row.Reader.GetInt64(ordinal);
        if (!kinds.TryGetValue(kind, out var node))
            throw new InvalidOperationException($"The database holds an entity of kind {kind}, which the schema doesn't know.");
        node.Write(row);
    }
}

/// <summary>A place for the rows that another level reads for this parent.</summary>
internal sealed class GapNode(int child, int keyOrdinal) : RowNode
{
    public override void Write(in RowContext row) => row.Buffer.AddGap(child, row.Reader.GetInt64(keyOrdinal));
}

/// <summary>A place for the rows that another level reads from another store, under a key that the door makes.</summary>
internal sealed class BesideGapNode(int child, int keyOrdinal, string store) : RowNode
{
    public override void Write(in RowContext row) => row.Buffer.AddGap(child, row.Door.KeyBeside(store, row.Reader.GetInt64(keyOrdinal)));
}

/// <summary>A row about a person: the door is told before it is written.</summary>
internal sealed class SubjectNode(int subjectOrdinal, RowNode inner) : RowNode
{
    public override void Write(in RowContext row)
    {
        if (!row.Reader.IsDBNull(subjectOrdinal))
            row.Door.NoteSubject(row.Reader.GetInt64(subjectOrdinal));
        inner.Write(row);
    }
}

/// <summary>A row about several persons, whom another level reads for the door: that level writes nothing.</summary>
internal sealed class SubjectsNode(GapNode persons, RowNode inner) : RowNode
{
    public override void Write(in RowContext row)
    {
        persons.Write(row);
        inner.Write(row);
    }
}

/// <summary>The cursor of the row.</summary>
internal sealed class CursorNode(Paging.CursorColumns cursor) : RowNode
{
    public override void Write(in RowContext row) => row.Buffer.Writer.WriteString(cursor.Seal(row.Reader, row.Door.Seal));
}
