using Almere.SociaalData.Data.AccessLog.PostgreSql;
using Almere.SociaalData.Domain.AccessLog;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// The access log as EF Core knows it, to read. It has a model of its own beside the registers': it can be kept in another file or database, outlives what is
/// imported and replaced there, and its tables know no update. Rows are written by <see cref="TableAccessLog"/> alone.
/// </summary>
internal sealed class AccessLogContext(DbContextOptions<AccessLogContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<AccessRecord>(record =>
        {
            record.ToSqlQuery($"""
                SELECT {string.Join(", ", AccessLogTables.RecordColumns.Select(column => $"\"n\".\"{column}\""))}, {string.Join(", ", AccessLogTables.TextColumns.Skip(1).Select(column => $"\"t\".\"{column}\""))}
                FROM "{AccessLogTables.Records}" AS "n" JOIN "{AccessLogTables.Texts}" AS "t" ON "t"."Id" = "n"."TextsId"
                """);
            record.HasKey(row => row.Id);
            record.Property(row => row.At).HasConversion<MillisecondsConverter>();
            record.Property(row => row.EndedAt).HasConversion<MillisecondsConverter>();
            record.HasOne(row => row.Continues).WithMany(row => row.Continuations).HasForeignKey(row => row.ContinuesId);
        });
        modelBuilder.Entity<AccessIndexEntry>(entry =>
        {
            // Segment by segment, of those that are whole: somebody's entries lie together in each of them, and nowhere else. SQLite takes a CROSS JOIN for this order of going through them.
            entry.ToSqlQuery(Database.IsNpgsql() ? PostgreSqlLogIndex.OfPersons : $"""
                SELECT "e"."PersonId", "e"."RecordId" FROM "{AccessLogTables.Segments}" AS "s" CROSS JOIN "{AccessLogTables.Index}" AS "e" WHERE "s"."Entries" > 0 AND "e"."Segment" = "s"."Id"
                """);
            entry.HasKey(row => new { row.PersonId, row.RecordId });
            entry.HasOne(row => row.Record).WithMany().HasForeignKey(row => row.RecordId);
            entry.HasOne(row => row.Person).WithMany(person => person.Entries).HasForeignKey(row => row.PersonId);
        });
        modelBuilder.Entity<AccessIndexSegment>(segment =>
        {
            segment.ToTable(AccessLogTables.Segments);
            segment.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<AccessedPerson>(person =>
        {
            person.ToTable(AccessLogTables.Persons);
            person.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<AccessWriter>(writer =>
        {
            writer.ToTable(AccessLogTables.Writers);
            writer.Property(row => row.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<AccessLogKey>(key =>
        {
            key.ToTable(AccessLogTables.Keys);
            key.Property(row => row.Id).ValueGeneratedNever();
        });
    }

    /// <summary>Moments as the standard has them: milliseconds since 1970 in UTC.</summary>
    private sealed class MillisecondsConverter() : ValueConverter<DateTime, long>(
        moment => new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc)).ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime);
}
