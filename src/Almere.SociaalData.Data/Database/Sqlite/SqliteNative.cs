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

    /// <summary>Asks whether the file of a database is no longer where it was opened, SQLITE_FCNTL_HAS_MOVED.</summary>
    public const int HasMoved = 20;

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

    /// <summary>Asks something of a file, which may ask it of the disk. The driver has no such function.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="database">The name of the database as UTF-8; 0 for the one that was opened.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="answer">The answer.</param>
    /// <returns>0, or an error.</returns>
    [DllImport(Library, EntryPoint = "sqlite3_file_control")]
    public static extern int FileControl(nint connection, nint database, int question, ref int answer);
}
