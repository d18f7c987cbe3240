using System.Runtime.InteropServices;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>
/// Functions of SQLite that are called for every value of every row. Microsoft.Data.Sqlite calls them through layers that count references and lock, several times a
/// value, which costs several times what SQLite itself takes. Each returns in nanoseconds and calls nothing back, so that the garbage collector may wait for it.
/// </summary>
/// <seealso href="https://www.sqlite.org/c3ref/value_blob.html"/>
internal static class SqliteNative
{
    /// <summary>The type of a value that is null, SQLITE_NULL.</summary>
    public const int Null = 5;

    /// <summary>The type of bytes, SQLITE_BLOB.</summary>
    public const int Blob = 4;

    // The one that SQLitePCLRaw has loaded.
    private const string Library = "e_sqlite3";

    /// <summary>The value of a column of the row that a statement stands on, valid until it goes on. Not for use by several threads at once.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_column_value"), SuppressGCTransition]
    public static extern nint ColumnValue(nint statement, int column);

    /// <summary>The type of a value.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_type"), SuppressGCTransition]
    public static extern int TypeOf(nint value);

    /// <summary>A value as a whole number.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_int64"), SuppressGCTransition]
    public static extern long Int64Of(nint value);

    /// <summary>A value as a floating-point number.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_double"), SuppressGCTransition]
    public static extern double DoubleOf(nint value);

    /// <summary>Where a value stands as text in UTF-8.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_text"), SuppressGCTransition]
    public static extern nint TextOf(nint value);

    /// <summary>Where the bytes of a value stand; null where there are none.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_blob"), SuppressGCTransition]
    public static extern nint BlobOf(nint value);

    /// <summary>Number of bytes of a value, in the form that it was asked for last.</summary>
    [DllImport(Library, EntryPoint = "sqlite3_value_bytes"), SuppressGCTransition]
    public static extern int BytesOf(nint value);
}
