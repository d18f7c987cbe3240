using System.Data.Common;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Domain.AccessLog;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Almere.SociaalData.Data.AccessLog.Sqlite;

/// <summary>
/// Writes groups to a SQLite file with statements that are prepared once and bound without boxing: a row costs about as much as the database itself takes for it.
/// </summary>
internal sealed class SqliteLogConnection : LogConnection
{
    private const int Constraint = 19;

    // Entries that one statement adds: it then finds its place in the index from the entry before.
    private const int EntriesAtOnce = 128;

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _commit;
    private readonly sqlite3_stmt _record;
    private readonly sqlite3_stmt _entries;
    private readonly sqlite3_stmt _entry;
    private readonly sqlite3_stmt _person;
    private readonly sqlite3_stmt _head;

    public SqliteLogConnection(SqliteConnection connection) : base(connection)
    {
        _connection = connection;
        _database = connection.Handle!;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _record = Prepare(
            $"""INSERT INTO "{AccessLogTables.Records}" ({string.Join(", ", AccessLogTables.RecordColumns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", AccessLogTables.RecordColumns.Select(_ => "?"))})""");
        _entries = Prepare(InsertEntries(EntriesAtOnce));
        _entry = Prepare(InsertEntries(1));
        _person = Prepare($"""INSERT OR IGNORE INTO "{AccessLogTables.Persons}" ("Id") VALUES (?)""");
        _head = Prepare($"""UPDATE "{AccessLogTables.Writers}" SET "Number" = ?, "Hash" = ? WHERE "Id" = ?""");
    }

    /// <inheritdoc/>
    public override void Check()
    {
        Run(_begin);
        Check(raw.sqlite3_exec(_database, "ROLLBACK"));
    }

    // A file that was removed or replaced would take writes that nobody finds again.
    /// <inheritdoc/>
    public override void Write(LogGroup group)
    {
        if (!File.Exists(_connection.DataSource)) throw new IOException("The file of the access log is gone.");
        Run(_begin);
        try
        {
            foreach (var record in group.Records)
            {
                Bind(record);
                Run(_record);
            }

            SqliteBinding.Bind(_head, 1, group.Number);
            raw.sqlite3_bind_blob(_head, 2, group.Hash);
            SqliteBinding.Bind(_head, 3, group.Writer);
            Run(_head);
            if (raw.sqlite3_changes(_database) != 1) throw new IOException("The writer's row is gone from the access log.");
            Run(_commit);
        }
        catch
        {
            raw.sqlite3_exec(_database, "ROLLBACK");
            throw;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<sqlite3_stmt>)[_begin, _commit, _record, _entries, _entry, _person, _head]) statement.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void Insert(AccessIndexEntries entries, int segment)
    {
        var next = 0;
        foreach (var (statement, size) in (ReadOnlySpan<(sqlite3_stmt, int)>)[(_entries, EntriesAtOnce), (_entry, 1)])
        {
            SqliteBinding.Bind(statement, 1, segment);
            for (; next + size <= entries.Count; next += size)
            {
                for (var i = 0; i < size; i++)
                {
                    SqliteBinding.Bind(statement, 2 + (2 * i), entries.Persons[next + i]);
                    SqliteBinding.Bind(statement, 3 + (2 * i), entries.Records[next + i]);
                }

                Run(statement);
            }
        }

        foreach (var person in TakeNewPersons(entries))
        {
            SqliteBinding.Bind(_person, 1, person);
            Run(_person);
        }
    }

    // Not deferred: the file has one writer at a time, and a reader who then writes would be refused.
    /// <inheritdoc/>
    protected override DbTransaction BeginAlone(string table) => _connection.BeginTransaction(deferred: false);

    /// <inheritdoc/>
    protected override bool IsTaken(DbException error) => error is SqliteException { SqliteErrorCode: Constraint };

    private static string InsertEntries(int count) =>
        $"""INSERT OR IGNORE INTO "{AccessLogTables.Index}" ("Segment", "PersonId", "RecordId") VALUES {string.Join(", ", Enumerable.Range(0, count).Select(i => $"(?1, ?{2 + (2 * i)}, ?{3 + (2 * i)})"))}""";

    // In the order of AccessLogTables.RecordColumns.
    private void Bind(AccessRecord record)
    {
        raw.sqlite3_clear_bindings(_record);
        SqliteBinding.Bind(_record, 1, record.Id);
        SqliteBinding.Bind(_record, 2, RecordHash.Milliseconds(record.At));
        SqliteBinding.Bind(_record, 3, RecordHash.Milliseconds(record.EndedAt));
        Text(4, record.TraceId);
        Text(5, record.SpanId);
        Text(6, record.ParentSpanId);
        Text(7, record.Status);
        Text(8, record.Operation);
        Text(9, record.Purpose);
        Text(10, record.ProcessingActivity);
        Text(11, record.Organisation);
        Text(12, record.Application);
        Text(13, record.Coordinates);
        Text(14, record.Denied);
        Text(15, record.Refusal);
        Text(16, record.Processor);
        Text(17, record.ExceptionType);
        SqliteBinding.Bind(_record, 18, record.Subjects);
        SqliteBinding.Bind(_record, 19, record.FirstSpan);
        raw.sqlite3_bind_blob(_record, 20, record.Persons);
        if (record.ContinuesId is { } continues) SqliteBinding.Bind(_record, 21, continues);
        raw.sqlite3_bind_blob(_record, 22, record.Hash);
    }

    private void Text(int parameter, string? value)
    {
        if (value is not null) SqliteBinding.Bind(_record, parameter, value);
    }

    private sqlite3_stmt Prepare(string text)
    {
        Check(raw.sqlite3_prepare_v2(_database, text, out var statement));
        return statement;
    }

    private void Run(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
