using System.Data.Common;

namespace Almere.SociaalData.Data.Database.SqlServer;

/// <summary>Gives whole numbers in the size that is asked for, whatever the column's: the driver of SQL Server reads a column in its very type only.</summary>
/// <param name="rows">The driver's reader.</param>
internal sealed class WideningReader(DbDataReader rows) : ReaderOver(rows)
{
    private readonly DbDataReader _rows = rows;
    private TypeCode[]? _types;

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override int GetInt32(int ordinal) => TypeOf(ordinal) == TypeCode.Int32 ? _rows.GetInt32(ordinal) : checked((int)GetInt64(ordinal));

    public override long GetInt64(int ordinal) => TypeOf(ordinal) switch
    {
        TypeCode.Int64 => _rows.GetInt64(ordinal),
        TypeCode.Int32 => _rows.GetInt32(ordinal),
        TypeCode.Int16 => _rows.GetInt16(ordinal),
        TypeCode.Byte => _rows.GetByte(ordinal),
        TypeCode.Boolean => _rows.GetBoolean(ordinal) ? 1 : 0,
        _ => throw new InvalidCastException($"Column {ordinal} holds {_rows.GetDataTypeName(ordinal)}, which is no whole number."),
    };

    public override bool GetBoolean(int ordinal) => TypeOf(ordinal) == TypeCode.Boolean ? _rows.GetBoolean(ordinal) : GetInt64(ordinal) != 0;

    public override bool NextResult()
    {
        _types = null;
        return _rows.NextResult();
    }

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        _types = null;
        return _rows.NextResultAsync(cancellationToken);
    }

    // Asked of the driver once for a column of a result, not for each row.
    private TypeCode TypeOf(int ordinal)
    {
        _types ??= new TypeCode[_rows.FieldCount];
        ref var type = ref _types[ordinal];
        if (type == TypeCode.Empty) type = Type.GetTypeCode(_rows.GetFieldType(ordinal));
        return type;
    }
}
