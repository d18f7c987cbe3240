using System.Data.Common;
using System.Diagnostics;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Almere.SociaalData.Data.Tests.AccessLog;

/// <summary>An access log of its own, in a file or on a server, that goes when the test ends.</summary>
internal sealed class LogOnDisk : IDisposable
{
    public static readonly MasterSecrets Secrets = new([.. Enumerable.Repeat((byte)7, MasterSecrets.SmallestLength)]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sociaaldata-log-");

    public LogOnDisk(DatabaseProvider provider = DatabaseProvider.Sqlite) => Options = provider == DatabaseProvider.Sqlite
        ? AccessLogOptions.ForFile(File) with { TimeoutSeconds = 1 }
        : new(provider, PostgreSqlServer.CreatePlainDatabase()) { TimeoutSeconds = 5 };

    public string File => Path.Combine(_folder.FullName, "log", "access.db");

    public AccessLogOptions Options { get; }

    public TableAccessLog Open(MasterSecrets? secrets = null, Func<int>? underWay = null) => new(Options, secrets ?? Secrets, TimeProvider.System, underWay);

    /// <summary>Writes so many actions, about 0, 1, 2, 0, 1, … persons.</summary>
    public static async Task WriteAsync(TableAccessLog log, int actions, int firstPerson = 1)
    {
        await log.OpenAsync(CancellationToken.None);
        for (var i = 0; i < actions; i++)
            await log.WriteAsync(Entry(log, [.. Enumerable.Range(firstPerson + i, i % 3).Select(person => (long)person)]), CancellationToken.None);
    }

    public static AccessLogEntry Entry(TableAccessLog log, params long[] persons) => new(
        new()
        {
            At = DateTimeOffset.UnixEpoch.AddDays(20_000),
            TraceId = ActivityTraceId.CreateRandom(),
            SpanId = ActivitySpanId.CreateRandom(),
            Name = "clients",
            Organisation = "gemeente-almere",
            Coordinates = "Query.clients\nClient.familyName",
        },
        DateTimeOffset.UnixEpoch.AddDays(20_000).AddMilliseconds(3), AccessStatus.Ok,
        persons.Select(log.Cipher.Encipher).ToArray(), persons.FirstOrDefault() << 8);

    /// <summary>The tables, to read.</summary>
    public AccessLogContext Read() => new(LogStore.Of(Options).ReadOptions);

    public Task<AccessLogReport> VerifyAsync(IReadOnlyList<AccessLogHead>? known = null) => new AccessLogVerification(Options).RunAsync(known);

    /// <summary>What somebody does who has every right on the database, and takes the triggers away first.</summary>
    public int Tamper(string sql, bool keepTriggers = false)
    {
        using DbConnection connection = Options.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder(Options.ConnectionString) { Pooling = false, ForeignKeys = false }.ConnectionString)
            : new NpgsqlConnection(Options.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        if (!keepTriggers)
        {
            command.CommandText = Options.Provider == DatabaseProvider.Sqlite
                ? "SELECT group_concat('DROP TRIGGER \"' || name || '\"', '; ') FROM sqlite_master WHERE type = 'trigger'"
                : "SELECT 'SET session_replication_role = replica'";
            if (command.ExecuteScalar() is string drop)
            {
                command.CommandText = drop;
                command.ExecuteNonQuery();
            }
        }

        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        if (Options.Provider == DatabaseProvider.PostgreSql) PostgreSqlServer.Drop(Options.ConnectionString);
        _folder.Delete(recursive: true);
    }
}
