using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>Reads what a client sends.</summary>
internal ref struct TdsReader(ReadOnlySpan<byte> bytes)
{
    private const int ExecuteSqlProcedure = 10;

    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The text of a batch.</summary>
    public static string Batch(byte[] message)
    {
        var reader = new TdsReader(message);
        reader.SkipHeaders();
        return Encoding.Unicode.GetString(reader._rest);
    }

    /// <summary>The statement and the parameters of a call of <c>sp_executesql</c>.</summary>
    public static (string Sql, IReadOnlyDictionary<string, object?> Parameters) ExecuteSql(byte[] message)
    {
        var reader = new TdsReader(message);
        reader.SkipHeaders();
        if (reader.UInt16() != 0xFFFF || reader.UInt16() is var procedure && procedure != ExecuteSqlProcedure)
            throw new NotSupportedException("A procedure other than sp_executesql is more than this server knows.");
        reader.Take(2);
        var sql = (string)reader.Parameter().Value!;
        var parameters = new Dictionary<string, object?>();
        if (!reader._rest.IsEmpty)
            reader.Parameter();
        while (!reader._rest.IsEmpty)
        {
            var (name, value) = reader.Parameter();
            parameters.Add(name, value);
        }

        return (sql, parameters);
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }

    private byte Byte() => Take(1)[0];

    private int UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    private int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private void SkipHeaders() => Take(BinaryPrimitives.ReadInt32LittleEndian(_rest));

    private (string Name, object? Value) Parameter()
    {
        var name = Encoding.Unicode.GetString(Take(Byte() * 2));
        Take(1);
        return (name, Value(Byte()));
    }

    private object? Value(byte type)
    {
        switch (type)
        {
            case 0x26 or 0x68:
                Take(1);
                return Take(Byte()) is { IsEmpty: false } number ? Integer(number) : null;
            case 0x28:
                return Take(Byte()) is { IsEmpty: false } day ? Date(day) : null;
            case 0x2A:
                var scale = Byte();
                return Take(Byte()) is { IsEmpty: false } moment ? Moment(moment, scale) : null;
            case 0x6D:
                Take(1);
                return Take(Byte()) is { IsEmpty: false } real ? BinaryPrimitives.ReadDoubleLittleEndian(real) : null;
            case 0x63:
                Take(4 + 5);
                return Int32() is var size and >= 0 ? Encoding.Unicode.GetString(Take(size)) : null;
            case 0xE7:
                var isLong = UInt16() == 0xFFFF;
                Take(5);
                return isLong ? LongText() : UInt16() is var length and < 0xFFFF ? Encoding.Unicode.GetString(Take(length)) : null;
            default:
                throw new NotSupportedException($"A parameter of type 0x{type:X2} is more than this server knows.");
        }
    }

    private string? LongText()
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(Take(8)) == ulong.MaxValue)
            return null;
        var text = new List<byte>();
        while (Int32() is var size and > 0)
            text.AddRange(Take(size));
        return Encoding.Unicode.GetString([.. text]);
    }

    private static long Integer(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        1 => bytes[0],
        2 => BinaryPrimitives.ReadInt16LittleEndian(bytes),
        4 => BinaryPrimitives.ReadInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadInt64LittleEndian(bytes),
    };

    private static DateOnly Day(ReadOnlySpan<byte> bytes) => DateOnly.FromDayNumber(bytes[0] | (bytes[1] << 8) | (bytes[2] << 16));

    private static string Date(ReadOnlySpan<byte> bytes) => Day(bytes).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Units of 10^-scale seconds since midnight, then the day; in the form in which the SQLite file has moments.
    private static string Moment(ReadOnlySpan<byte> bytes, byte scale)
    {
        var units = 0L;
        for (var i = bytes.Length - 4; i >= 0; i--)
            units = (units << 8) | bytes[i];
        for (var i = (int)scale; i < 7; i++)
            units *= 10;
        return Day(bytes[^3..]).ToDateTime(new TimeOnly(units)).ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
    }
}
