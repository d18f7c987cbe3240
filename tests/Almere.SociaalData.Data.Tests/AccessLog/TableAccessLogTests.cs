using System.Data.Common;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Domain.AccessLog;
using Almere.SociaalData.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Almere.SociaalData.Data.Tests.AccessLog;

/// <summary>The table of the access log: what is confirmed is there, and what is there is as it was written, or it is found.</summary>
public sealed class TableAccessLogTests
{
    /// <summary>Everything that can be done to a row, once each; {0} is drawn from the records that there are, {1} from those with lines, {2} are the texts of that chain.</summary>
    private static readonly string[] Changes =
    [
        """UPDATE "AccessTexts" SET "Organisation" = 'coa' WHERE "Id" = {2}""",
        """UPDATE "AccessRecords" SET "At" = "At" + 1 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "EndedAt" = "EndedAt" + 1 WHERE "Id" = {0}""",
        """UPDATE "AccessTexts" SET "Purpose" = 'wmo' WHERE "Id" = {2}""",
        """UPDATE "AccessTexts" SET "Purpose" = '' WHERE "Id" = {2}""",
        """UPDATE "AccessTexts" SET "Coordinates" = 'Query.clients' WHERE "Id" = {2}""",
        """UPDATE "AccessTexts" SET "Operation" = 'client', "Purpose" = 's' WHERE "Id" = {2}""",
        """UPDATE "AccessTexts" SET "Status" = 'Unset' WHERE "Id" = {2}""",
        """DELETE FROM "AccessTexts" WHERE "Id" = {2}""",
        """INSERT INTO "AccessTexts" SELECT "Id" + 5, "Status", "Operation", "Purpose", "ProcessingActivity", 'coa', "Application", "Coordinates", "Denied", "Refusal", "Processor", "ExceptionType" FROM "AccessTexts" WHERE "Id" = {2}""",
        """UPDATE "AccessRecords" SET "TextsId" = (SELECT "TextsId" FROM "AccessRecords" WHERE "TextsId" <> {2} LIMIT 1) WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "SpanId" = "SpanId" + 1 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "ParentSpanId" = 0 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "TraceId" = "SpanId" WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "Subjects" = "Subjects" + 1 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "ContinuesId" = 1 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "Hash" = (SELECT "Genesis" FROM "AccessWriters" LIMIT 1) WHERE "Id" = {0}""",
        """DELETE FROM "AccessRecords" WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "Id" = "Id" + 1000 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "FirstSpan" = "FirstSpan" + 1 WHERE "Id" = {0}""",
        """UPDATE "AccessRecords" SET "Persons" = (SELECT "Persons" FROM "AccessRecords" WHERE "Id" <> {1} AND "Subjects" > 0 LIMIT 1) WHERE "Id" = {1}""",
        """UPDATE "AccessRecords" SET "Persons" = x'', "Subjects" = 0 WHERE "Id" = {1}""",
        """UPDATE "AccessIndex" SET "PersonId" = "PersonId" + 1 WHERE "RecordId" = {1}""",
        """UPDATE "AccessIndex" SET "RecordId" = "RecordId" - 1 WHERE "RecordId" = {1}""",
        """UPDATE "AccessIndex" SET "Segment" = 1000 WHERE "RecordId" = {1}""",
        """DELETE FROM "AccessIndex" WHERE "RecordId" = {1}""",
        """INSERT INTO "AccessIndex" ("Segment", "PersonId", "RecordId") SELECT "Segment", "PersonId", "RecordId" + 1 FROM "AccessIndex" WHERE "RecordId" = {1}""",
        """INSERT INTO "AccessIndex" ("Segment", "PersonId", "RecordId") SELECT "Segment", "PersonId", 1099511637776 FROM "AccessIndex" WHERE "RecordId" = {1}""",
        """DELETE FROM "AccessedPersons" WHERE "Id" IN (SELECT "PersonId" FROM "AccessIndex" WHERE "RecordId" = {1})""",
        """UPDATE "AccessWriters" SET "Number" = "Number" - 1""",
        """UPDATE "AccessWriters" SET "StartedAt" = "StartedAt" + 1""",
        """UPDATE "AccessWriters" SET "Hash" = "Genesis" """,
        """DELETE FROM "AccessWriters" WHERE "Id" = (SELECT MIN("Id") FROM "AccessWriters")""",
    ];

    /// <summary>Every change, on rows that a seed draws; another first seed, or more of them, draws others.</summary>
    public static TheoryData<string, int> EveryChange()
    {
        var first = int.Parse(Environment.GetEnvironmentVariable("SOCIAALDATA_TEST_SEED") ?? "1", System.Globalization.CultureInfo.InvariantCulture);
        var drawn = new TheoryData<string, int>();
        foreach (var (index, change) in Changes.Index()) drawn.Add(change, first + index);
        return drawn;
    }

    [Fact]
    public async Task However_many_requests_are_under_way_every_record_is_written_and_the_log_ends()
    {
        using var disk = new LogOnDisk();
        var underWay = 1_000;
        await using (var log = disk.Open(underWay: () => underWay))
        {
            // Many that never come here, as where each of them waits for a slow statement.
            await LogOnDisk.WriteAsync(log, 20);
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => LogOnDisk.WriteAsync(log, 20))));
            underWay = 0;
            await LogOnDisk.WriteAsync(log, 20);
            underWay = 1_000;
        }

        var report = await disk.VerifyAsync();
        Assert.Empty(report.Problems);
        Assert.Equal(440, report.Records);
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Several_writers_side_by_side_keep_a_chain_each(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        using var disk = new LogOnDisk(provider);
        await using (TableAccessLog one = disk.Open(), other = disk.Open())
        {
            await Task.WhenAll(LogOnDisk.WriteAsync(one, 30), LogOnDisk.WriteAsync(other, 40), LogOnDisk.WriteAsync(one, 20, firstPerson: 5));
            Assert.Equal(one.Cipher.Encipher(7), other.Cipher.Encipher(7));
        }

        await using (var later = disk.Open()) await LogOnDisk.WriteAsync(later, 5);
        var report = await disk.VerifyAsync();
        Assert.True(report.IsIntact, string.Join('\n', report.Problems));
        Assert.Equal([5L, 40, 50], report.Heads.Select(head => head.Number).Order());
        Assert.Equal((95, 92), (report.Records, report.Lines));
    }

    [Theory, MemberData(nameof(EveryChange))]
    public async Task Every_change_to_a_row_is_found(string change, int seed)
    {
        using var disk = new LogOnDisk();
        await using (var log = disk.Open()) await LogOnDisk.WriteAsync(log, 20);
        await using (var log = disk.Open())
        {
            await LogOnDisk.WriteAsync(log, 10);
            await log.IndexAsync(CancellationToken.None);
        }

        Assert.True((await disk.VerifyAsync()).IsIntact);
        var drawn = new Random(seed);
        var writer = (long)drawn.Next(1, 3);
        var number = drawn.Next(0, writer == 1 ? 6 : 3) * 3;
        var sql = string.Format(System.Globalization.CultureInfo.InvariantCulture, change, (writer << 40) + number + drawn.Next(1, 4), (writer << 40) + number + drawn.Next(2, 4), (writer << 40) + 1);
        Assert.True(disk.Tamper(sql) > 0, $"{sql} changed nothing (seed {seed}).");
        var report = await disk.VerifyAsync();
        Assert.False(report.IsIntact, $"{sql} was not found (seed {seed}).");
    }

    [SkippableFact]
    public async Task Random_changes_are_found_on_PostgreSQL_too()
    {
        PostgreSqlServer.Require();
        using var disk = new LogOnDisk(DatabaseProvider.PostgreSql);
        await using (var log = disk.Open())
        {
            await LogOnDisk.WriteAsync(log, 20);
            await log.IndexAsync(CancellationToken.None);
        }

        Assert.True((await disk.VerifyAsync()).IsIntact);
        const long row = (1L << 40) + 6;
        Assert.Equal(1, disk.Tamper($"""UPDATE "AccessRecords" SET "EndedAt" = "EndedAt" + 1 WHERE "Id" = {row}"""));
        Assert.Equal([row - (1L << 40)], (await disk.VerifyAsync()).Problems.Select(problem => problem.Number));
        Assert.Equal(1, disk.Tamper($"""UPDATE "AccessRecords" SET "EndedAt" = "EndedAt" - 1 WHERE "Id" = {row}"""));
        Assert.True((await disk.VerifyAsync()).IsIntact);
        Assert.Equal(1, disk.Tamper("""UPDATE "AccessTexts" SET "Application" = 'x' """));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), (await disk.VerifyAsync()).Problems.Select(problem => problem.Number));
        Assert.Equal(1, disk.Tamper("""UPDATE "AccessTexts" SET "Application" = NULL"""));
        Assert.True((await disk.VerifyAsync()).IsIntact);
    }

    [SkippableTheory]
    [InlineData("""UPDATE "AccessIndex" SET "Persons"[2] = "Persons"[2] + 1""")]
    [InlineData("""UPDATE "AccessIndex" SET "Records"[2] = "Records"[2] - 1""")]
    [InlineData("""UPDATE "AccessIndex" SET "Persons" = trim_array("Persons", 1)""")]
    [InlineData("""UPDATE "AccessIndex" SET "Persons" = array_append("Persons", "Persons"[1]), "Records" = array_append("Records", "Records"[1] + 1)""")]
    [InlineData("""UPDATE "AccessIndex" SET "Span" = int8range(lower("Span"), "Persons"[3], '[)')""")]
    [InlineData("""UPDATE "AccessIndex" SET "Span" = 'empty'""")]
    [InlineData("""UPDATE "AccessIndex" SET "Segment" = 1000""")]
    [InlineData("""DELETE FROM "AccessIndex" """)]
    [InlineData("""DELETE FROM "AccessedPersons" WHERE "Id" IN (SELECT "Persons"[1] FROM "AccessIndex")""")]
    public async Task Every_change_to_the_index_is_found_on_PostgreSQL(string change)
    {
        PostgreSqlServer.Require();
        using var disk = new LogOnDisk(DatabaseProvider.PostgreSql);
        await using (var log = disk.Open())
        {
            await LogOnDisk.WriteAsync(log, 20);
            await log.IndexAsync(CancellationToken.None);
        }

        Assert.True((await disk.VerifyAsync()).IsIntact);
        Assert.Equal(1, disk.Tamper(change));
        Assert.False((await disk.VerifyAsync()).IsIntact, $"{change} was not found.");
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Tables_of_another_version_are_told_of(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        using var disk = new LogOnDisk(provider);
        await using (var log = disk.Open()) await LogOnDisk.WriteAsync(log, 3);
        disk.Tamper("""DROP TABLE "AccessIndex"; CREATE TABLE "AccessIndex" ("Id" integer)""");
        await using var later = disk.Open();
        var refused = await Assert.ThrowsAsync<AccessLogUnavailableException>(async () =>
        {
            await LogOnDisk.WriteAsync(later, 3);
            await later.IndexAsync(CancellationToken.None);
        });
        Assert.Contains("its tables are not those of this version. Keep ", refused.Message, StringComparison.Ordinal);
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Whoever_looks_for_a_person_finds_every_record_about_it_and_no_other(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        using var disk = new LogOnDisk(provider);
        await using var log = disk.Open();
        await log.OpenAsync(CancellationToken.None);
        var drawn = new Random(7);
        var expected = new List<(long Person, long Record)>();
        // Each round is a segment; the first persons have more entries in one than stand in a row of PostgreSQL.
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 150; i++)
            {
                long[] persons = [.. Enumerable.Range(0, 6).Select(_ => (long)drawn.Next(1, 40)).Append(1).Distinct()];
                var receipt = await log.WriteAsync(LogOnDisk.Entry(log, persons), CancellationToken.None);
                expected.AddRange(persons.Select(person => (log.Cipher.Encipher(person).First, receipt)));
            }

            await log.IndexAsync(CancellationToken.None);
        }

        await using var read = disk.Read();
        Assert.Equal(3, await read.Set<AccessIndexSegment>().CountAsync());
        foreach (var person in expected.GroupBy(pair => pair.Person, pair => pair.Record))
        {
            var found = await read.Set<AccessedPerson>().Where(row => row.Id == person.Key).SelectMany(row => row.Entries).Select(entry => entry.RecordId).ToListAsync();
            Assert.Equal(person.Order(), found.Order());
        }

        Assert.Empty(await read.Set<AccessedPerson>().Where(row => row.Id == 5).SelectMany(row => row.Entries).ToListAsync());
        Assert.Equal(expected.Order(), (await AccessLogVerification.Entries(read).ToListAsync()).Select(entry => (entry.PersonId, entry.RecordId)).Order());
        Assert.Equal((true, expected.Count), (await disk.VerifyAsync() is var report && report.IsIntact, report.Lines));
    }

    [Theory]
    [InlineData("""DELETE FROM "AccessRecords" WHERE "Id" > 1099511627786""")]
    [InlineData("""DELETE FROM "AccessRecords" """)]
    public async Task A_chain_whose_end_was_taken_off_is_found(string removal)
    {
        using var disk = new LogOnDisk();
        await using (var log = disk.Open()) await LogOnDisk.WriteAsync(log, 20);
        disk.Tamper(removal);
        Assert.Contains("end of the chain was removed", Assert.Single((await disk.VerifyAsync()).Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_was_taken_off_with_its_head_moved_back_is_found_with_the_heads_of_an_earlier_time()
    {
        using var disk = new LogOnDisk();
        await using (var log = disk.Open()) await LogOnDisk.WriteAsync(log, 20);
        var known = (await disk.VerifyAsync()).Heads;
        Assert.True((await disk.VerifyAsync(known)).IsIntact);
        disk.Tamper("""
            DELETE FROM "AccessRecords" WHERE "Id" > 1099511627786;
            UPDATE "AccessWriters" SET "Number" = 10, "Hash" = (SELECT "Hash" FROM "AccessRecords" WHERE "Id" = 1099511627786)
            """);
        Assert.True((await disk.VerifyAsync()).IsIntact);
        Assert.Equal(20, Assert.Single((await disk.VerifyAsync(known)).Problems).Number);
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task The_database_itself_refuses_to_change_a_row(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        using var disk = new LogOnDisk(provider);
        await using (var log = disk.Open())
        {
            await LogOnDisk.WriteAsync(log, 6);
            await log.IndexAsync(CancellationToken.None);
        }

        foreach (var sql in (string[])
                 [
                     """UPDATE "AccessRecords" SET "At" = 1""", """DELETE FROM "AccessRecords" """, """UPDATE "AccessTexts" SET "Organisation" = 'coa' """, """DELETE FROM "AccessTexts" """, """UPDATE "AccessIndex" SET "Segment" = 9""",
                     """DELETE FROM "AccessIndex" """, """DELETE FROM "AccessIndexSegments" """, """UPDATE "AccessIndexSegments" SET "Number" = 1""",
                     """DELETE FROM "AccessedPersons" """, """DELETE FROM "AccessWriters" """, """UPDATE "AccessWriters" SET "Number" = 1""",
                     """UPDATE "AccessLogKeys" SET "Id" = 9""",
                 ])
            Assert.Contains("append-only", Assert.ThrowsAny<DbException>(() => disk.Tamper(sql, keepTriggers: true)).Message, StringComparison.Ordinal);
        Assert.True((await disk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task A_log_that_is_locked_fails_whoever_waits_and_recovers_by_itself()
    {
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await LogOnDisk.WriteAsync(log, 3);
        await using (var other = new SqliteConnection($"Data Source={disk.File};Pooling=false"))
        {
            await other.OpenAsync();
            await using var locking = other.CreateCommand();
            locking.CommandText = "BEGIN EXCLUSIVE";
            await locking.ExecuteNonQueryAsync();
            var refused = await Assert.ThrowsAsync<AccessLogUnavailableException>(() => LogOnDisk.WriteAsync(log, 1));
            Assert.Contains("locked", refused.Message, StringComparison.Ordinal);
            Assert.Equal(refused.Message, log.Trouble);
        }

        await LogOnDisk.WriteAsync(log, 3);
        Assert.Null(log.Trouble);
        Assert.Equal((6, true), (await disk.VerifyAsync() is var report ? report.Records : 0, report.IsIntact));
    }

    [Fact]
    public async Task A_full_log_fails_whoever_waits_and_goes_on_when_there_is_room()
    {
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await LogOnDisk.WriteAsync(log, 3);
        // What a full disk does to it: the statement that would grow the file is refused.
        disk.Tamper("""CREATE TRIGGER "Full" BEFORE INSERT ON "AccessRecords" BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END""", keepTriggers: true);
        await Assert.ThrowsAsync<AccessLogUnavailableException>(() => LogOnDisk.WriteAsync(log, 1));
        Assert.NotNull(log.Trouble);
        disk.Tamper("""DROP TRIGGER "Full" """, keepTriggers: true);
        await LogOnDisk.WriteAsync(log, 3);
        Assert.Equal((6, true), (await disk.VerifyAsync() is var report ? report.Records : 0, report.IsIntact));
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Texts_are_kept_once_and_read_with_every_record_that_has_them(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        using var disk = new LogOnDisk(provider);
        await using var log = disk.Open();
        await log.OpenAsync(CancellationToken.None);
        (string, string?)[] asked = [("a", null), ("b", null), ("a", ""), ("a", null), ("b", null)];
        foreach (var (name, processor) in asked)
        {
            var entry = LogOnDisk.Entry(log, 1);
            await log.WriteAsync(entry with { Action = entry.Action with { Name = name, Processor = processor } }, CancellationToken.None);
        }

        await using var read = disk.Read();
        Assert.Equal(3, (await read.Database.SqlQueryRaw<long>(LogStatements.Texts).ToListAsync()).Count);
        Assert.Equal(asked, (await read.Set<AccessRecord>().OrderBy(record => record.Id).ToListAsync()).Select(record => (record.Operation, record.Processor)));
        Assert.True((await disk.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task Texts_that_came_with_a_failed_write_are_written_with_the_next()
    {
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await log.OpenAsync(CancellationToken.None);
        disk.Tamper("""CREATE TRIGGER "Full" BEFORE INSERT ON "AccessRecords" BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END""", keepTriggers: true);
        await Assert.ThrowsAsync<AccessLogUnavailableException>(() => LogOnDisk.WriteAsync(log, 1));
        disk.Tamper("""DROP TRIGGER "Full" """, keepTriggers: true);
        await LogOnDisk.WriteAsync(log, 2);
        Assert.Equal((2, true), (await disk.VerifyAsync() is var report ? report.Records : 0, report.IsIntact));
    }

    [Fact]
    public async Task A_file_that_was_taken_away_is_made_again_and_nothing_is_written_into_the_void()
    {
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await LogOnDisk.WriteAsync(log, 3);
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(disk.File)!)) File.Delete(file);
        await Assert.ThrowsAsync<AccessLogUnavailableException>(async () => await log.WriteAsync(LogOnDisk.Entry(log), CancellationToken.None));
        await log.WriteAsync(LogOnDisk.Entry(log), CancellationToken.None);
        Assert.Equal((1, true), (await disk.VerifyAsync() is var report ? report.Records : 0, report.IsIntact));
    }

    [Fact]
    public async Task People_are_found_again_after_the_master_secret_has_rotated()
    {
        using var disk = new LogOnDisk();
        SubjectId before;
        await using (var log = disk.Open())
        {
            await LogOnDisk.WriteAsync(log, 3);
            before = log.Cipher.Encipher(1);
        }

        byte[] old = [.. Enumerable.Repeat((byte)7, MasterSecrets.SmallestLength)], next = [.. Enumerable.Repeat((byte)8, MasterSecrets.SmallestLength)];
        foreach (var secrets in (MasterSecrets[])[new(next, old), new(next)])
        {
            await using var log = disk.Open(secrets);
            await log.OpenAsync(CancellationToken.None);
            Assert.Equal(before, log.Cipher.Encipher(1));
        }

        await using var foreign = disk.Open(new([.. Enumerable.Repeat((byte)9, MasterSecrets.SmallestLength)]));
        var refused = await Assert.ThrowsAsync<AccessLogUnavailableException>(async () => await foreign.OpenAsync(CancellationToken.None));
        Assert.Contains("PreviousMasterSecret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_leaves_in_parts_is_recorded_in_parts()
    {
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await log.OpenAsync(CancellationToken.None);
        var first = LogOnDisk.Entry(log, 1, 2);
        var receipt = await log.WriteAsync(first, CancellationToken.None);
        await log.WriteAsync(LogOnDisk.Entry(log, 3) with { Action = first.Action, Continues = receipt }, CancellationToken.None);
        var report = await disk.VerifyAsync();
        Assert.Equal((2, 3, true), (report.Records, report.Lines, report.IsIntact));
    }

    [SkippableTheory, InlineData(DatabaseProvider.Sqlite), InlineData(DatabaseProvider.PostgreSql)]
    public async Task Lines_are_indexed_behind_in_segments_and_found_whoever_indexes_them(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Require();
        const int page = 500, records = 290;
        using var disk = new LogOnDisk(provider);
        await using var one = disk.Open();
        await using var other = disk.Open();
        await one.OpenAsync(CancellationToken.None);
        await other.OpenAsync(CancellationToken.None);
        for (var record = 0; record < records; record++)
            await one.WriteAsync(LogOnDisk.Entry(one, [.. Enumerable.Range(record, page).Select(person => (long)person)]), CancellationToken.None);
        await using (var before = disk.Read())
        {
            // Nobody has asked yet: what is behind is at most a part that isn't begun.
            Assert.InRange(await before.Set<AccessIndexEntry>().CountAsync(), (page * records) - (2 * AccessIndexPart.Size), (page * records) - 1);
        }

        await Task.WhenAll(one.IndexAsync(CancellationToken.None).AsTask(), other.IndexAsync(CancellationToken.None).AsTask(), LogOnDisk.WriteAsync(other, 30));
        await other.IndexAsync(CancellationToken.None);
        await using var after = disk.Read();
        Assert.Equal((page * records) + 30, await after.Set<AccessIndexEntry>().CountAsync());
        var segments = await after.Set<AccessIndexSegment>().OrderBy(segment => segment.Id).ToListAsync();
        Assert.True(segments.Count >= 3 && segments.TrueForAll(segment => segment.Entries < 2 * AccessIndexPart.Size), string.Join(", ", segments.Select(segment => segment.Entries)));
        var person = one.Cipher.Encipher(page).First;
        Assert.Equal(records - 1, await after.Set<AccessedPerson>().Where(row => row.Id == person).SelectMany(row => row.Entries).Select(entry => entry.Record!.Id).Distinct().CountAsync());
        var report = await disk.VerifyAsync();
        Assert.True(report.IsIntact, string.Join('\n', report.Problems));
    }

    [Fact]
    public async Task Two_that_index_the_same_stretch_as_far_as_each_of_them_saw_it_leave_every_line_once()
    {
        const int page = 500, records = 20;
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await WritePagesAsync();
        using var early = LogStore.Of(disk.Options).Open();
        var writer = Assert.Single(early.Behind());
        Assert.False(early.Index(writer));
        await WritePagesAsync();
        using var late = LogStore.Of(disk.Options).Open();
        Assert.False(late.Index(writer));
        while (early.Behind().Count > 0 && !early.Index(writer) && await IndexedAsync() == 0) ;
        Assert.Equal(page * records, await IndexedAsync());
        while (!late.Index(writer)) ;
        Assert.Equal(2 * page * records, await IndexedAsync());
        var report = await disk.VerifyAsync();
        Assert.True(report.IsIntact, string.Join('\n', report.Problems));

        async Task WritePagesAsync()
        {
            await log.OpenAsync(CancellationToken.None);
            for (var record = 0; record < records; record++)
                await log.WriteAsync(LogOnDisk.Entry(log, [.. Enumerable.Range(1, page).Select(person => (long)person)]), CancellationToken.None);
        }

        async Task<int> IndexedAsync()
        {
            await using var read = disk.Read();
            return await read.Set<AccessIndexEntry>().CountAsync();
        }
    }

    [Fact]
    public async Task What_was_kept_to_be_indexed_and_is_indexed_by_another_meanwhile_is_not_indexed_again()
    {
        const int page = 500, records = 20;
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await using var other = disk.Open();
        for (var turn = 0; turn < 4; turn++)
        {
            await log.OpenAsync(CancellationToken.None);
            for (var record = 0; record < records; record++)
                await log.WriteAsync(LogOnDisk.Entry(log, [.. Enumerable.Range(1, page).Select(person => (long)person)]), CancellationToken.None);
            await (turn % 2 == 0 ? other : log).IndexAsync(CancellationToken.None);
        }

        await using var read = disk.Read();
        Assert.Equal(4 * page * records, await read.Set<AccessIndexEntry>().CountAsync());
        var report = await disk.VerifyAsync();
        Assert.True(report.IsIntact, string.Join('\n', report.Problems));
    }

    [Fact]
    public async Task It_can_be_verified_while_it_is_written()
    {
        using var disk = new LogOnDisk();
        await using var log = disk.Open();
        await LogOnDisk.WriteAsync(log, 10);
        var writing = LogOnDisk.WriteAsync(log, 150);
        do
        {
            var report = await disk.VerifyAsync();
            Assert.True(report.IsIntact, string.Join('\n', report.Problems));
        }
        while (!writing.IsCompleted);
        await writing;
    }

    [Fact]
    public void It_lies_beside_the_registers_unless_another_place_is_named()
    {
        var registers = DatabaseOptions.ForFile("/srv/data/sociaaldata.db");
        Assert.Equal("Data Source=/srv/data/sociaaldata-access-log.db", AccessLogOptions.Beside(registers).ConnectionString, ignoreCase: true);
        Assert.Equal("Data Source=/var/log/access.db", AccessLogOptions.Beside(registers, "Data Source=/var/log/access.db").ConnectionString, ignoreCase: true);
        var server = new DatabaseOptions { Provider = DatabaseProvider.PostgreSql, ConnectionString = "Host=a" };
        Assert.Equal("Host=a", AccessLogOptions.Beside(server).ConnectionString);
        Assert.Equal("Host=b", AccessLogOptions.Beside(server, "Host=b").ConnectionString);
    }
}
