namespace Almere.SociaalData.Data.AccessLog.Sqlite;

/// <summary>The statements that make the access log in SQLite.</summary>
internal static class SqliteLogScript
{
    private const string NoChange = "The access log is append-only: its rows are not changed and not removed.";

    /// <summary>Whether the tables are there.</summary>
    public const string IsMade = $"SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '{AccessLogTables.Keys}')";

    /// <summary>Makes the tables, or leaves those that another process has just made.</summary>
    public static string Make { get; } = string.Join('\n',
        $"""
        BEGIN IMMEDIATE;
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Records}" (
          "Id" INTEGER NOT NULL PRIMARY KEY, "TextsId" INTEGER NOT NULL, "At" INTEGER NOT NULL, "EndedAt" INTEGER NOT NULL,
          "TraceId" TEXT NOT NULL, "SpanId" INTEGER NOT NULL, "ParentSpanId" INTEGER, "Subjects" INTEGER NOT NULL, "FirstSpan" INTEGER NOT NULL,
          "Persons" BLOB NOT NULL, "ContinuesId" INTEGER, "Hash" BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Texts}" (
          "Id" INTEGER NOT NULL PRIMARY KEY, "Status" TEXT NOT NULL, "Operation" TEXT NOT NULL, "Purpose" TEXT, "ProcessingActivity" TEXT,
          "Organisation" TEXT NOT NULL, "Application" TEXT, "Coordinates" TEXT NOT NULL, "Denied" TEXT NOT NULL, "Refusal" TEXT, "Processor" TEXT,
          "ExceptionType" TEXT);
        CREATE INDEX IF NOT EXISTS "IX_{AccessLogTables.Records}_At" ON "{AccessLogTables.Records}" ("At");
        CREATE INDEX IF NOT EXISTS "IX_{AccessLogTables.Records}_ContinuesId" ON "{AccessLogTables.Records}" ("ContinuesId") WHERE "ContinuesId" IS NOT NULL;
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Index}" (
          "Segment" INTEGER NOT NULL, "PersonId" INTEGER NOT NULL, "RecordId" INTEGER NOT NULL, PRIMARY KEY ("Segment", "PersonId", "RecordId")) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Segments}" (
          "Id" INTEGER NOT NULL PRIMARY KEY, "Writer" INTEGER NOT NULL, "Number" INTEGER NOT NULL, "Entries" INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS "IX_{AccessLogTables.Segments}_Writer_Number" ON "{AccessLogTables.Segments}" ("Writer", "Number");
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Persons}" ("Id" INTEGER NOT NULL PRIMARY KEY);
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Writers}" (
          "Id" INTEGER NOT NULL PRIMARY KEY, "StartedAt" INTEGER NOT NULL, "Genesis" BLOB NOT NULL, "Number" INTEGER NOT NULL, "Hash" BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS "{AccessLogTables.Keys}" ("Id" INTEGER NOT NULL PRIMARY KEY, "Wrapped" BLOB NOT NULL);
        """,
        string.Join('\n', AccessLogTables.AppendOnly.SelectMany(table => new[] { Refuse(table, "UPDATE", ""), Refuse(table, "DELETE", "") })),
        Refuse(AccessLogTables.Writers, "DELETE", ""),
        Refuse(AccessLogTables.Segments, "DELETE", ""),
        Refuse(AccessLogTables.Segments, "UPDATE", """WHEN NEW."Number" <= OLD."Number" OR NEW."Id" <> OLD."Id" OR NEW."Writer" <> OLD."Writer" OR NEW."Entries" < OLD."Entries" """),
        Refuse(AccessLogTables.Writers, "UPDATE", """WHEN NEW."Number" <= OLD."Number" OR NEW."Id" <> OLD."Id" OR NEW."StartedAt" <> OLD."StartedAt" OR NEW."Genesis" <> OLD."Genesis" """),
        "COMMIT;");

    // What is confirmed survives a loss of power (synchronous FULL), and readers go on while it is written (WAL). Everything is added at an end, so pages are
    // written full; rare checkpoints keep the number of times small that they are written.
    /// <summary>Sets a connection up to write.</summary>
    /// <param name="timeoutSeconds">Longest wait for another writer.</param>
    public static string Open(int timeoutSeconds) =>
        $"PRAGMA busy_timeout = {timeoutSeconds * 1000}; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 8192; PRAGMA synchronous = FULL; PRAGMA cache_size = -32768;";

    private static string Refuse(string table, string what, string when) =>
        $"CREATE TRIGGER IF NOT EXISTS \"TR_{table}_{what}\" BEFORE {what} ON \"{table}\" {when} BEGIN SELECT RAISE(ABORT, '{NoChange}'); END;";
}
