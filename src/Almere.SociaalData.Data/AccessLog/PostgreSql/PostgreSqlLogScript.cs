namespace Almere.SociaalData.Data.AccessLog.PostgreSql;

/// <summary>The statements that make the access log in PostgreSQL.</summary>
internal static class PostgreSqlLogScript
{
    private const string Refuse = "access_log_refuse";

    // Not to_regclass: a session remembers that a table wasn't there, also after it has waited for the process that made it.
    /// <summary>Whether the tables are there.</summary>
    public const string IsMade =
        $"SELECT COUNT(*) FROM pg_catalog.pg_class WHERE relname = '{AccessLogTables.Keys}' AND pg_catalog.pg_table_is_visible(oid)";

    /// <summary>Makes them where they are missing. One process does; another that comes meanwhile waits (the number is this use's own) and finds them.</summary>
    public static string Make { get; } = string.Join('\n',
        $"""
        DO $make$ BEGIN
        PERFORM pg_advisory_xact_lock(4712010);
        IF NOT EXISTS (SELECT FROM pg_catalog.pg_class WHERE relname = '{AccessLogTables.Keys}' AND pg_catalog.pg_table_is_visible(oid)) THEN
        CREATE TABLE "{AccessLogTables.Records}" (
          "Id" bigint NOT NULL PRIMARY KEY, "TextsId" bigint NOT NULL, "At" bigint NOT NULL, "EndedAt" bigint NOT NULL,
          "TraceId" text COLLATE "C" NOT NULL, "SpanId" bigint NOT NULL, "ParentSpanId" bigint, "Subjects" integer NOT NULL, "FirstSpan" bigint NOT NULL,
          "Persons" bytea NOT NULL, "ContinuesId" bigint, "Hash" bytea NOT NULL);
        CREATE TABLE "{AccessLogTables.Texts}" (
          "Id" bigint NOT NULL PRIMARY KEY, "Status" text COLLATE "C" NOT NULL, "Operation" text COLLATE "C" NOT NULL, "Purpose" text COLLATE "C",
          "ProcessingActivity" text COLLATE "C", "Organisation" text COLLATE "C" NOT NULL, "Application" text COLLATE "C", "Coordinates" text COLLATE "C" NOT NULL,
          "Denied" text COLLATE "C" NOT NULL, "Refusal" text COLLATE "C", "Processor" text COLLATE "C", "ExceptionType" text COLLATE "C");
        CREATE INDEX "IX_{AccessLogTables.Records}_At" ON "{AccessLogTables.Records}" ("At");
        CREATE INDEX "IX_{AccessLogTables.Records}_ContinuesId" ON "{AccessLogTables.Records}" ("ContinuesId") WHERE "ContinuesId" IS NOT NULL;
        {PostgreSqlLogIndex.Make}
        CREATE TABLE "{AccessLogTables.Segments}" ("Id" integer NOT NULL PRIMARY KEY, "Writer" integer NOT NULL, "Number" bigint NOT NULL, "Entries" integer NOT NULL);
        CREATE INDEX "IX_{AccessLogTables.Segments}_Writer_Number" ON "{AccessLogTables.Segments}" ("Writer", "Number");
        CREATE TABLE "{AccessLogTables.Persons}" ("Id" bigint NOT NULL PRIMARY KEY);
        CREATE TABLE "{AccessLogTables.Writers}" (
          "Id" integer NOT NULL PRIMARY KEY, "StartedAt" bigint NOT NULL, "Genesis" bytea NOT NULL, "Number" bigint NOT NULL, "Hash" bytea NOT NULL);
        CREATE TABLE "{AccessLogTables.Keys}" ("Id" integer NOT NULL PRIMARY KEY, "Wrapped" bytea NOT NULL);
        CREATE FUNCTION {Refuse}() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION 'The access log is append-only: its rows are not changed and not removed.'; END $$;
        """,
        string.Join('\n', AccessLogTables.AppendOnly.Select(table => On(table, "UPDATE OR DELETE"))),
        string.Join('\n', AccessLogTables.AppendOnly.Append(AccessLogTables.Writers).Append(AccessLogTables.Segments).Select(Truncate)),
        On(AccessLogTables.Writers, "DELETE"),
        On(AccessLogTables.Segments, "DELETE"),
        $"""
        CREATE TRIGGER "TR_{AccessLogTables.Writers}_UPDATE" BEFORE UPDATE ON "{AccessLogTables.Writers}" FOR EACH ROW
          WHEN (NEW."Number" <= OLD."Number" OR NEW."Id" <> OLD."Id" OR NEW."StartedAt" <> OLD."StartedAt" OR NEW."Genesis" <> OLD."Genesis")
          EXECUTE FUNCTION {Refuse}();
        CREATE TRIGGER "TR_{AccessLogTables.Segments}_UPDATE" BEFORE UPDATE ON "{AccessLogTables.Segments}" FOR EACH ROW
          WHEN (NEW."Number" <= OLD."Number" OR NEW."Id" <> OLD."Id" OR NEW."Writer" <> OLD."Writer" OR NEW."Entries" < OLD."Entries")
          EXECUTE FUNCTION {Refuse}();
        END IF;
        END $make$;
        """);

    private static string On(string table, string what) =>
        $"CREATE TRIGGER \"TR_{table}_{what.Replace(' ', '_')}\" BEFORE {what} ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION {Refuse}();";

    private static string Truncate(string table) => $"CREATE TRIGGER \"TR_{table}_TRUNCATE\" BEFORE TRUNCATE ON \"{table}\" EXECUTE FUNCTION {Refuse}();";
}
