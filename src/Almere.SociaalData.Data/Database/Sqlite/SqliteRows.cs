using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>
/// Reads the values that rows are made of straight from SQLite: whole and floating-point numbers, and texts as the UTF-8 that they are stored as. Everything else is read by
/// the driver.
/// </summary>
/// <remarks>Like every reader, not for use by several threads at once.</remarks>
/// <param name="rows">The driver's reader.</param>
internal sealed class SqliteRows(SqliteDataReader rows) : ReaderOver(rows)
{
    private readonly SqliteDataReader _rows = rows;
    private nint _statement;
    private int _columns;
    private nint _value;
    private int _column = -1;

    public override bool Read()
    {
        // Whatever comes of it, the row before is gone.
        Leave();
        if (!_rows.Read()) return false;
        (_statement, _columns) = (_rows.Handle!.DangerousGetHandle(), _rows.FieldCount);
        return true;
    }

    public override Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested) return Task.FromCanceled<bool>(cancellationToken);
        try
        {
            return Task.FromResult(Read());
        }
        catch (SqliteException error)
        {
            return Task.FromException<bool>(error);
        }
    }

    public override bool NextResult()
    {
        Leave();
        return _rows.NextResult();
    }

    public override Task<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        Leave();
        return _rows.NextResultAsync(cancellationToken);
    }

    public override bool IsDBNull(int ordinal) => SqliteNative.TypeOf(ValueOf(ordinal)) == SqliteNative.Null;

    public override long GetInt64(int ordinal) => SqliteNative.Int64Of(PresentValueOf(ordinal));

    public override int GetInt32(int ordinal) => checked((int)GetInt64(ordinal));

    public override bool GetBoolean(int ordinal) => GetInt64(ordinal) != 0;

    public override double GetDouble(int ordinal) => SqliteNative.DoubleOf(PresentValueOf(ordinal));

    /// <summary>The bytes of a blob, or those of anything else as text in UTF-8.</summary>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        var value = PresentValueOf(ordinal);
        // In this order: SQLite counts the bytes of the form that was asked for last.
        var start = SqliteNative.TypeOf(value) == SqliteNative.Blob ? SqliteNative.BlobOf(value) : SqliteNative.TextOf(value);
        var bytes = SqliteNative.BytesOf(value);
        if (buffer is null) return bytes;
        var copied = (int)Math.Clamp(bytes - dataOffset, 0, length);
        if (copied > 0) Marshal.Copy(start + (nint)dataOffset, buffer, bufferOffset, copied);
        return copied;
    }

    protected override void Dispose(bool disposing)
    {
        Leave();
        base.Dispose(disposing);
    }

    public override ValueTask DisposeAsync()
    {
        Leave();
        return base.DisposeAsync();
    }

    private void Leave() => (_statement, _columns, _column) = (0, 0, -1);

    private nint ValueOf(int column)
    {
        if (column == _column) return _value;
        if (column < 0 || column >= _columns) throw new InvalidOperationException($"There is no row with a column {column} to read.");
        (_column, _value) = (column, SqliteNative.ColumnValue(_statement, column));
        return _value;
    }

    private nint PresentValueOf(int column)
    {
        var value = ValueOf(column);
        return SqliteNative.TypeOf(value) == SqliteNative.Null ? throw new InvalidOperationException($"Column {column} is null.") : value;
    }
}
