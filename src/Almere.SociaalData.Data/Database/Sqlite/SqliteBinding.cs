using System.Text;
using SQLitePCL;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>Binds a value to a parameter in the form in which Microsoft.Data.Sqlite stores and reads it.</summary>
/// <seealso href="https://learn.microsoft.com/dotnet/standard/data/sqlite/types"/>
internal static class SqliteBinding
{
    private const int DateLength = 10;

    // Bytes of UTF-8 that are kept on the stack; a longer text is rare.
    private const int ShortText = 512;

    public static void Bind(sqlite3_stmt insert, int parameter, int value) => raw.sqlite3_bind_int(insert, parameter, value);

    public static void Bind(sqlite3_stmt insert, int parameter, long value) => raw.sqlite3_bind_int64(insert, parameter, value);

    public static void Bind(sqlite3_stmt insert, int parameter, bool value) => raw.sqlite3_bind_int(insert, parameter, value ? 1 : 0);

    public static void Bind(sqlite3_stmt insert, int parameter, DateOnly value)
    {
        Span<byte> text = stackalloc byte[DateLength];
        value.TryFormat(text, out var written, "yyyy-MM-dd");
        raw.sqlite3_bind_text(insert, parameter, text[..written]);
    }

    public static void Bind(sqlite3_stmt insert, int parameter, string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> text = most <= ShortText ? stackalloc byte[ShortText] : new byte[most];
        raw.sqlite3_bind_text(insert, parameter, text[..Encoding.UTF8.GetBytes(value, text)]);
    }
}
