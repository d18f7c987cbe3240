using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>Writes what a server answers.</summary>
#pragma warning disable CA1001 // A stream in memory holds nothing to dispose of.
internal sealed class TdsWriter
#pragma warning restore CA1001
{
    private const int PacketSize = 4096;
    private const int HeaderSize = 8;

    // Latin1_General_100_BIN2 as a server names it on the wire.
    private static readonly byte[] Collation = [0x09, 0x04, 0x00, 0x22, 0x00];

    private readonly MemoryStream _bytes = new();

    /// <summary>Version 15, no encryption, one statement at a time.</summary>
    public void PreLogin() => _bytes.Write(
    [
        0, 0, 21, 0, 6, 1, 0, 27, 0, 1, 2, 0, 28, 0, 1, 4, 0, 29, 0, 1, 0xFF,
        15, 0, 0x07, 0xD0, 0, 0,
        2,
        0,
        0,
    ]);

    /// <summary>Welcomes the client.</summary>
    public void LoggedIn()
    {
        Change(1, Text("test"), [0]);
        Change(7, [5, .. Collation], [0]);
        Change(4, Text("4096"), Text("4096"));
        byte[] program = Text("Microsoft SQL Server");
        _bytes.WriteByte(0xAD);
        UInt16(1 + 4 + program.Length + 4);
        _bytes.Write([1, 0x74, 0, 0, 4, .. program, 15, 0, 0x07, 0xD0]);
        Done();
    }

    /// <summary>One result.</summary>
    public void Result(TdsResult result, bool isLast)
    {
        if (result.Changed is { } changed)
        {
            Done(hasMore: !isLast, changed);
            return;
        }

        _bytes.WriteByte(0x81);
        UInt16(result.Columns.Count);
        foreach (var column in result.Columns)
        {
            _bytes.Write([0, 0, 0, 0, 1, 0]);
            _bytes.Write(TypeOf(column.Type));
            _bytes.Write(Text(column.Name));
        }

        foreach (var row in result.Rows)
        {
            _bytes.WriteByte(0xD1);
            for (var i = 0; i < row.Length; i++)
                Value(result.Columns[i].Type, row[i]);
        }

        Done(hasMore: !isLast, count: result.Rows.Count);
    }

    /// <summary>The end of a statement.</summary>
    public void Done(bool hasMore = false, int? count = null)
    {
        _bytes.WriteByte(0xFD);
        UInt16((hasMore ? 1 : 0) | (count is null ? 0 : 0x10));
        UInt16(0);
        Span<byte> rows = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(rows, count ?? 0);
        _bytes.Write(rows);
    }

    /// <summary>Tells that a transaction begins or ends; all have the same number.</summary>
    public void Transaction(TdsTransaction transaction)
    {
        byte[] number = [8, 1, 0, 0, 0, 0, 0, 0, 0];
        if (transaction == TdsTransaction.Begin)
            Change(8, number, [0]);
        else if (transaction != TdsTransaction.Save)
            Change((byte)(transaction == TdsTransaction.Commit ? 9 : 10), [0], number);
        Done();
    }

    /// <summary>The end of a statement that the client stopped.</summary>
    public void Stopped() => _bytes.Write([0xFD, 0x20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

    /// <summary>An error of level 16.</summary>
    public void Error(string message)
    {
        var text = Encoding.Unicode.GetBytes(message[..Math.Min(message.Length, 2_000)]);
        _bytes.WriteByte(0xAA);
        UInt16(4 + 1 + 1 + 2 + text.Length + 1 + 1 + 4);
        _bytes.Write([0x50, 0xC3, 0, 0, 1, 16]);
        UInt16(text.Length / 2);
        _bytes.Write(text);
        _bytes.Write([0, 0, 1, 0, 0, 0]);
        Done();
    }

    /// <summary>Sends it all, in packets.</summary>
    public async Task SendAsync(Stream stream, CancellationToken cancellationToken)
    {
        var message = _bytes.ToArray();
        var offset = 0;
        byte number = 1;
        do
        {
            var size = Math.Min(message.Length - offset, PacketSize - HeaderSize);
            var packet = new byte[HeaderSize + size];
            packet[0] = 0x04;
            packet[1] = offset + size == message.Length ? (byte)1 : (byte)0;
            BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)packet.Length);
            packet[6] = unchecked(number++);
            message.AsSpan(offset, size).CopyTo(packet.AsSpan(HeaderSize));
            await stream.WriteAsync(packet, cancellationToken);
            offset += size;
        }
        while (offset < message.Length);
    }

    private static byte[] TypeOf(TdsType type) => type switch
    {
        TdsType.Bit => [0x68, 1],
        TdsType.Int => [0x26, 4],
        TdsType.BigInt => [0x26, 8],
        TdsType.Float => [0x6D, 8],
        TdsType.Date => [0x28],
        TdsType.DateTime2 => [0x2A, 7],
        _ => [0xE7, 0x40, 0x1F, .. Collation],
    };

    private void Value(TdsType type, object? value)
    {
        if (value is null)
            _bytes.Write(type == TdsType.NVarChar ? [0xFF, 0xFF] : [0]);
        else if (type == TdsType.NVarChar)
            Sized(Encoding.Unicode.GetBytes((string)value));
        else
            Short(BytesOf(type, value));
    }

    private static byte[] BytesOf(TdsType type, object value) => type switch
    {
        TdsType.Bit => [(long)value == 0 ? (byte)0 : (byte)1],
        TdsType.Int => BitConverter.GetBytes(checked((int)(long)value)),
        TdsType.BigInt => BitConverter.GetBytes((long)value),
        TdsType.Float => BitConverter.GetBytes(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        TdsType.Date => BitConverter.GetBytes(DateOnly.Parse((string)value, CultureInfo.InvariantCulture).DayNumber)[..3],
        _ => Moment(DateTime.Parse((string)value, CultureInfo.InvariantCulture)),
    };

    private static byte[] Moment(DateTime value) =>
        [.. BitConverter.GetBytes(value.TimeOfDay.Ticks)[..5], .. BitConverter.GetBytes(DateOnly.FromDateTime(value).DayNumber)[..3]];

    private void Short(byte[] value)
    {
        _bytes.WriteByte((byte)value.Length);
        _bytes.Write(value);
    }

    private void Sized(byte[] value)
    {
        UInt16(value.Length);
        _bytes.Write(value);
    }

    private void Change(byte what, byte[] now, byte[] before)
    {
        _bytes.WriteByte(0xE3);
        UInt16(1 + now.Length + before.Length);
        _bytes.Write([what, .. now, .. before]);
    }

    // Its length in characters, in one byte, and the characters.
    private static byte[] Text(string text) => [(byte)text.Length, .. Encoding.Unicode.GetBytes(text)];

    private void UInt16(int value) => _bytes.Write(BitConverter.GetBytes((ushort)value));
}
