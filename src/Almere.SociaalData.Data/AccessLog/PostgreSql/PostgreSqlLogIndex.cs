using NpgsqlTypes;

namespace Almere.SociaalData.Data.AccessLog.PostgreSql;

/// <summary>
/// The index by person in PostgreSQL: a row holds many entries, with the span of persons that they lie in. A row for each entry costs the server ten times as much to write.
/// </summary>
internal static class PostgreSqlLogIndex
{
    /// <summary>Entries of a row, at most: five rows fill a page of 8 KiB, and none is kept out of line.</summary>
    public const int RowSize = 96;

    /// <summary>Makes the table.</summary>
    public const string Make =
        $"""
        CREATE TABLE "{AccessLogTables.Index}" ("Segment" integer NOT NULL, "Span" int8range NOT NULL, "Persons" bigint[] NOT NULL, "Records" bigint[] NOT NULL);
        ALTER TABLE "{AccessLogTables.Index}" ALTER "Persons" SET STORAGE PLAIN, ALTER "Records" SET STORAGE PLAIN;
        CREATE INDEX "IX_{AccessLogTables.Index}" ON "{AccessLogTables.Index}" USING gist ("Span");
        """;

    /// <summary>The entries about persons: from each to the rows whose span they lie in.</summary>
    public const string OfPersons =
        $"""
        SELECT "p"."Id" AS "PersonId", "e"."RecordId" FROM "{AccessLogTables.Persons}" AS "p" JOIN "{AccessLogTables.Index}" AS "i" ON "i"."Span" @> "p"."Id" AND "p"."Id" = ANY ("i"."Persons")
        JOIN "{AccessLogTables.Segments}" AS "s" ON "s"."Id" = "i"."Segment" AND "s"."Entries" > 0
        CROSS JOIN LATERAL unnest("i"."Persons", "i"."Records") AS "e" ("PersonId", "RecordId") WHERE "e"."PersonId" = "p"."Id"
        """;

    /// <summary>All entries, row by row; none that lies outside of its span, where nobody who looks for a person finds it.</summary>
    public const string All =
        $"""
        SELECT "e"."PersonId", "e"."RecordId" FROM "{AccessLogTables.Segments}" AS "s" JOIN "{AccessLogTables.Index}" AS "i" ON "s"."Id" = "i"."Segment"
        CROSS JOIN LATERAL unnest("i"."Persons", "i"."Records") AS "e" ("PersonId", "RecordId") WHERE "s"."Entries" > 0 AND "i"."Span" @> "e"."PersonId"
        """;

    /// <summary>The span from one person to another; the server keeps the number after the last, and there is none after the highest.</summary>
    public static NpgsqlRange<long> Span(long first, long last) =>
        last == long.MaxValue ? new(first, true, false, default, false, true) : new(first, true, last, true);
}
