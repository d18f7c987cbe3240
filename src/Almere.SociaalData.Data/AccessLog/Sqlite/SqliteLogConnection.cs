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
    private readonly sqlite3_stmt _texts;
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
        _record = Prepare(InsertRow(AccessLogTables.Records, AccessLogTables.RecordColumns));
        _texts = Prepare(InsertRow(AccessLogTables.Texts, AccessLogTables.TextColumns));
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
    protected override void WriteSafely(LogGroup group)
    {
        if (HasMoved()) throw new IOException("The file of the access log is gone.");
        Run(_begin);
        try
        {
            foreach (var record in group.Texts)
            {
                BindTexts(record);
                Run(_texts);
            }

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
        foreach (var statement in (ReadOnlySpan<sqlite3_stmt>)[_begin, _commit, _record, _texts, _entries, _entry, _person, _head]) statement.Dispose();
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

    private static string InsertRow(string table, IReadOnlyList<string> columns) =>
        $"""INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})""";

    private static string InsertEntries(int count) =>
        $"""INSERT OR IGNORE INTO "{AccessLogTables.Index}" ("Segment", "PersonId", "RecordId") VALUES {string.Join(", ", Enumerable.Range(0, count).Select(i => $"(?1, ?{2 + (2 * i)}, ?{3 + (2 * i)})"))}""";

    // In the order of AccessLogTables.RecordColumns.
    private void Bind(AccessRecord record)
    {
        raw.sqlite3_clear_bindings(_record);
        SqliteBinding.Bind(_record, 1, record.Id);
        SqliteBinding.Bind(_record, 2, record.TextsId);
        SqliteBinding.Bind(_record, 3, RecordHash.Milliseconds(record.At));
        SqliteBinding.Bind(_record, 4, RecordHash.Milliseconds(record.EndedAt));
        SqliteBinding.Bind(_record, 5, record.TraceId);
        SqliteBinding.Bind(_record, 6, record.SpanId);
        if (record.ParentSpanId is { } parent) SqliteBinding.Bind(_record, 7, parent);
        SqliteBinding.Bind(_record, 8, record.Subjects);
        SqliteBinding.Bind(_record, 9, record.FirstSpan);
        raw.sqlite3_bind_blob(_record, 10, record.Persons);
        if (record.ContinuesId is { } continues) SqliteBinding.Bind(_record, 11, continues);
        raw.sqlite3_bind_blob(_record, 12, record.Hash);
    }

    private void BindTexts(AccessRecord record)
    {
        raw.sqlite3_clear_bindings(_texts);
        SqliteBinding.Bind(_texts, 1, record.Id);
        var parameter = 1;
        foreach (var value in RecordTexts.Of(record).InOrder())
        {
            parameter++;
            if (value is { } text) SqliteBinding.Bind(_texts, parameter, text);
        }
    }

    private bool HasMoved()
    {
        var moved = 0;
        return SqliteNative.FileControl(_database.DangerousGetHandle(), database: 0, SqliteNative.HasMoved, ref moved) == raw.SQLITE_OK && moved != 0;
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
