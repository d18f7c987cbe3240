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

    /// <summary>What is asked of a transaction.</summary>
    public static TdsTransaction Transaction(byte[] message)
    {
        var reader = new TdsReader(message);
        reader.SkipHeaders();
        return (TdsTransaction)reader.UInt16();
    }

    /// <summary>The rows of a bulk copy, and the names of their columns.</summary>
    public static (IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows) Rows(byte[] message)
    {
        const byte ofColumns = 0x81, ofRow = 0xD1;
        var reader = new TdsReader(message);
        if (reader.Byte() != ofColumns)
            throw new NotSupportedException("A bulk copy that doesn't begin with its columns is more than this server knows.");
        var types = new (byte Type, byte Scale)[reader.UInt16()];
        var names = new string[types.Length];
        for (var column = 0; column < types.Length; column++)
        {
            reader.Take(4 + 2);
            types[column] = reader.Type();
            names[column] = Encoding.Unicode.GetString(reader.Take(reader.Byte() * 2));
        }

        var rows = new List<object?[]>();
        while (reader.Byte() == ofRow)
        {
            var row = new object?[types.Length];
            for (var column = 0; column < row.Length; column++)
                row[column] = reader.Value(types[column].Type, types[column].Scale);
            rows.Add(row);
        }

        return (names, rows);
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
        var (type, scale) = Type();
        return (name, Value(type, scale));
    }

    // Text without a bound has a type of its own here: its length is told otherwise.
    private const byte LongTextType = 0;

    private (byte Type, byte Scale) Type()
    {
        var type = Byte();
        switch (type)
        {
            case 0x26 or 0x68 or 0x6D:
                Take(1);
                return (type, 0);
            case 0x28:
                return (type, 0);
            case 0x2A:
                return (type, Byte());
            case 0x63:
                Take(4 + 5);
                return (type, 0);
            case 0xE7:
                var isLong = UInt16() == 0xFFFF;
                Take(5);
                return (isLong ? LongTextType : type, 0);
            default:
                throw new NotSupportedException($"A value of type 0x{type:X2} is more than this server knows.");
        }
    }

    private object? Value(byte type, byte scale) => type switch
    {
        0x26 or 0x68 => Take(Byte()) is { IsEmpty: false } number ? Integer(number) : null,
        0x28 => Take(Byte()) is { IsEmpty: false } day ? Date(day) : null,
        0x2A => Take(Byte()) is { IsEmpty: false } moment ? Moment(moment, scale) : null,
        0x6D => Take(Byte()) is { IsEmpty: false } real ? BinaryPrimitives.ReadDoubleLittleEndian(real) : null,
        0x63 => Int32() is var size and >= 0 ? Encoding.Unicode.GetString(Take(size)) : null,
        0xE7 => UInt16() is var length and < 0xFFFF ? Encoding.Unicode.GetString(Take(length)) : null,
        LongTextType => LongText(),
        _ => throw new NotSupportedException($"A value of type 0x{type:X2} is more than this server knows."),
    };

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
