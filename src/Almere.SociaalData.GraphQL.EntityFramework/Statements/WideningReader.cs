using System.Collections;
using System.Data.Common;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>Gives whole numbers in the size that is asked for, whatever the column's: some drivers only read a column in its very type.</summary>
/// <param name="rows">The driver's reader.</param>
internal sealed class WideningReader(DbDataReader rows) : DbDataReader
{
    private TypeCode[]? _types;

    /// <summary>The driver's reader itself, unless it needs this.</summary>
    public static DbDataReader Over(DbDataReader rows, IRowSource source) => source.ReadsExactTypesOnly ? new WideningReader(rows) : rows;

    public override int Depth => rows.Depth;

    public override int FieldCount => rows.FieldCount;

    public override bool HasRows => rows.HasRows;

    public override bool IsClosed => rows.IsClosed;

    public override int RecordsAffected => rows.RecordsAffected;

    public override object this[int ordinal] => rows[ordinal];

    public override object this[string name] => rows[name];

    public override short GetInt16(int ordinal) => checked((short)GetInt64(ordinal));

    public override int GetInt32(int ordinal) => TypeOf(ordinal) == TypeCode.Int32 ? rows.GetInt32(ordinal) : checked((int)GetInt64(ordinal));

    public override long GetInt64(int ordinal) => TypeOf(ordinal) switch
    {
        TypeCode.Int64 => rows.GetInt64(ordinal),
        TypeCode.Int32 => rows.GetInt32(ordinal),
        TypeCode.Int16 => rows.GetInt16(ordinal),
        TypeCode.Byte => rows.GetByte(ordinal),
        TypeCode.Boolean => rows.GetBoolean(ordinal) ? 1 : 0,
        _ => throw new InvalidCastException($"Column {ordinal} holds {rows.GetDataTypeName(ordinal)}, which is no whole number."),
    };

    public override bool GetBoolean(int ordinal) => TypeOf(ordinal) == TypeCode.Boolean ? rows.GetBoolean(ordinal) : GetInt64(ordinal) != 0;

    public override bool NextResult()
    {
        _types = null;
        return rows.NextResult();
    }

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        _types = null;
        return rows.NextResultAsync(cancellationToken);
    }

    public override byte GetByte(int ordinal) => rows.GetByte(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        rows.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => rows.GetChar(ordinal);

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        rows.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override string GetDataTypeName(int ordinal) => rows.GetDataTypeName(ordinal);

    public override DateTime GetDateTime(int ordinal) => rows.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => rows.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => rows.GetDouble(ordinal);

    public override IEnumerator GetEnumerator() => rows.GetEnumerator();

    public override Type GetFieldType(int ordinal) => rows.GetFieldType(ordinal);

    public override T GetFieldValue<T>(int ordinal) => rows.GetFieldValue<T>(ordinal);

    public override float GetFloat(int ordinal) => rows.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) => rows.GetGuid(ordinal);

    public override string GetName(int ordinal) => rows.GetName(ordinal);

    public override int GetOrdinal(string name) => rows.GetOrdinal(name);

    public override string GetString(int ordinal) => rows.GetString(ordinal);

    public override object GetValue(int ordinal) => rows.GetValue(ordinal);

    public override int GetValues(object[] values) => rows.GetValues(values);

    public override bool IsDBNull(int ordinal) => rows.IsDBNull(ordinal);

    public override bool Read() => rows.Read();

    public override Task<bool> ReadAsync(CancellationToken cancellationToken) => rows.ReadAsync(cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rows.Dispose();
        base.Dispose(disposing);
    }

    // Asked of the driver once for a column of a result, not for each row.
    private TypeCode TypeOf(int ordinal)
    {
        _types ??= new TypeCode[rows.FieldCount];
        ref var type = ref _types[ordinal];
        if (type == TypeCode.Empty)
            type = Type.GetTypeCode(rows.GetFieldType(ordinal));
        return type;
    }
}
