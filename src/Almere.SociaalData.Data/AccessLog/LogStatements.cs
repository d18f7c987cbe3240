namespace Almere.SociaalData.Data.AccessLog;

/// <summary>The statements of a writer that every kind of database understands as they are.</summary>
internal static class LogStatements
{
    private const string WriterColumns = """SELECT "Id", "StartedAt", "Genesis", "Number", "Hash" """;

    public static string Key { get; } =
        $"""SELECT "Id", "Wrapped" FROM "{AccessLogTables.Keys}" WHERE "Id" = (SELECT MAX("Id") FROM "{AccessLogTables.Keys}")""";

    public static string AddKey { get; } = $"""INSERT INTO "{AccessLogTables.Keys}" ("Id", "Wrapped") VALUES (@id, @wrapped)""";

    public static string Writer { get; } = $"""{WriterColumns}FROM "{AccessLogTables.Writers}" WHERE "Id" = @writer""";

    public static string LastWriter { get; } = $"""{WriterColumns}FROM "{AccessLogTables.Writers}" WHERE "Id" = (SELECT MAX("Id") FROM "{AccessLogTables.Writers}")""";

    public static string AddWriter { get; } =
        $"""INSERT INTO "{AccessLogTables.Writers}" ("Id", "StartedAt", "Genesis", "Number", "Hash") VALUES (@id, @startedAt, @genesis, 0, @genesis)""";

    /// <summary>The writers with lines that the index doesn't have yet.</summary>
    public static string Behind { get; } =
        $"""
        SELECT w."Id" FROM "{AccessLogTables.Writers}" w
        WHERE w."Number" > COALESCE((SELECT MAX(s."Number") FROM "{AccessLogTables.Segments}" s WHERE s."Writer" = w."Id"), 0)
        """;

    /// <summary>The lines of a stretch of a chain.</summary>
    public static string Lines { get; } =
        $"""SELECT "Id", "Persons" FROM "{AccessLogTables.Records}" WHERE "Id" > @after AND "Id" <= @to AND "Subjects" > 0 ORDER BY "Id" """;

    /// <summary>The keys of all texts.</summary>
    public static string Texts { get; } = $"""SELECT "Id" AS "Value" FROM "{AccessLogTables.Texts}" """;

    /// <summary>The last record of a writer whose lines the index has.</summary>
    public static string Indexed { get; } = $"""SELECT COALESCE(MAX("Number"), 0) FROM "{AccessLogTables.Segments}" WHERE "Writer" = @writer""";

    public static string NextSegment { get; } = $"""SELECT COALESCE(MAX("Id"), 0) + 1 FROM "{AccessLogTables.Segments}" """;

    public static string AddSegment { get; } = $"""INSERT INTO "{AccessLogTables.Segments}" ("Id", "Writer", "Number", "Entries") VALUES (@id, @writer, @number, 0)""";

    public static string EndSegment { get; } = $"""UPDATE "{AccessLogTables.Segments}" SET "Number" = @number, "Entries" = @entries WHERE "Id" = @id""";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Key, AddKey, Writer, LastWriter, AddWriter, Behind, Lines, Texts, Indexed, NextSegment, AddSegment, EndSegment];
}
