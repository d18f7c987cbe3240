namespace Almere.SociaalData.GraphQL.EntityFramework.Tests.Model;

/// <summary>Libraries for tests that tell a story.</summary>
internal static class Libraries
{
    /// <summary>Two branches, three members, four loans.</summary>
    public static IReadOnlyList<object> SmallRows =>
    [
        new Branch { Id = 1, Code = "A", Name = "Haven", OpenedOn = new(1980, 1, 1) },
        new Branch { Id = 2, Code = "B", Name = "Stad" },
        new Member { Id = 1, Name = "Anna", BranchId = 1, JoinedOn = new(2020, 1, 2), Age = 40, Fee = 12.50m, Standing = Standing.Good, Card = new("12") },
        new Member { Id = 2, Name = "Bob \"é\"", JoinedOn = new(2021, 1, 2), Email = "b@example.org", Standing = Standing.OnHold, IsStaff = true },
        new Member { Id = 3, Name = "Chris", BranchId = 2, JoinedOn = new(2021, 1, 2), Age = 3, Standing = Standing.Good },
        new BookLoan { Id = 1, Title = "X", MemberId = 1, Pages = 20, Shelf = "s", FetchedAtId = 2 },
        new FilmLoan { Id = 2, Title = "Y", MemberId = 1, Minutes = 90, DueOn = new(2026, 1, 1) },
        new BookLoan { Id = 3, Title = "Z", MemberId = 2, Pages = 5 },
        new BookLoan { Id = 4, Title = "X", MemberId = 1, Pages = 7 },
    ];

    /// <summary>The same, in memory.</summary>
    public static LibraryDatabase Small() => new(SmallRows);

    /// <summary>Nothing but the tables.</summary>
    public static LibraryDatabase Empty() => new([]);

    /// <summary>Many members of twenty branches, each with a few loans, made by the database itself.</summary>
    /// <param name="members">Number of members.</param>
    public static LibraryDatabase Large(int members)
    {
        var database = Empty();
        database.Execute($$"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
            INSERT INTO "Branch" ("Id", "Code", "Name") SELECT i, 'B' || i, 'Branch ' || i FROM n;
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {{members}})
            INSERT INTO "Member" ("Id", "Name", "JoinedOn", "Age", "Standing", "IsStaff", "Points", "Score", "BranchId")
            SELECT i, 'Name ' || (i * 7919 % {{members}}), '2020-01-01', CASE WHEN i % 10 = 0 THEN NULL ELSE i % 90 END, 1, 0, i, 0, 1 + i % 20 FROM n;
            INSERT INTO "Loan" ("Id", "Kind", "Title", "MemberId", "Pages") SELECT "Id" * 3, 1, 'Book ' || ("Id" % 1000), "Id", 10 FROM "Member";
            INSERT INTO "Loan" ("Id", "Kind", "Title", "MemberId", "Minutes") SELECT "Id" * 3 + 1, 2, 'Film ' || ("Id" % 1000), "Id", 10 FROM "Member";
            ANALYZE;
            """);
        return database;
    }
}
