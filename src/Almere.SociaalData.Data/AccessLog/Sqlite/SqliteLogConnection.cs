using System.Globalization;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Domain.AccessLog;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Almere.SociaalData.Data.AccessLog.Sqlite;

/// <summary>
/// Writes groups to a SQLite file with statements that are prepared once and bound without boxing: a line costs about as much as the database itself takes for it.
/// </summary>
internal sealed class SqliteLogConnection : ILogConnection
{
    private const int Constraint = 19;

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _begin;
    private readonly sqlite3_stmt _commit;
    private readonly sqlite3_stmt _record;
    private readonly sqlite3_stmt _line;
    private readonly sqlite3_stmt _person;
    private readonly sqlite3_stmt _head;

    public SqliteLogConnection(SqliteConnection connection)
    {
        _connection = connection;
        _database = connection.Handle!;
        _begin = Prepare("BEGIN IMMEDIATE");
        _commit = Prepare("COMMIT");
        _record = Prepare(Insert(AccessLogTables.Records, AccessLogTables.RecordColumns));
        _line = Prepare(Insert(AccessLogTables.Lines, ["RecordId", "Ordinal", "Span", "PersonId", "PersonRest"]));
        _person = Prepare($"""INSERT OR IGNORE INTO "{AccessLogTables.Persons}" ("Id") VALUES (?)""");
        _head = Prepare($"""UPDATE "{AccessLogTables.Writers}" SET "Number" = ?, "Hash" = ? WHERE "Id" = ?""");
    }

    /// <inheritdoc/>
    public async Task<AccessLogKey?> KeyAsync(CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"""SELECT "Id", "Wrapped" FROM "{AccessLogTables.Keys}" ORDER BY "Id" DESC LIMIT 1""";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new() { Id = reader.GetInt32(0), Wrapped = reader.GetFieldValue<byte[]>(1) } : null;
    }

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(AccessLogKey key, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = $"""INSERT INTO "{AccessLogTables.Keys}" ("Id", "Wrapped") VALUES (@id, @wrapped)""";
        command.Parameters.AddWithValue("@id", key.Id);
        command.Parameters.AddWithValue("@wrapped", key.Wrapped);
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == Constraint)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<AccessWriter> BeginAsync(long startedAt, CancellationToken cancellationToken)
    {
        // Not deferred: nobody else may take the same number meanwhile.
        await using var transaction = _connection.BeginTransaction(deferred: false);
        var last = await FindAsync($"""ORDER BY "Id" DESC LIMIT 1""", transaction, cancellationToken);
        var id = (last?.Id ?? 0) + 1;
        var genesis = RecordHash.Genesis(last?.Genesis, id, startedAt);
        var writer = new AccessWriter { Id = id, StartedAt = startedAt, Genesis = genesis, Number = 0, Hash = genesis };
        await using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""INSERT INTO "{AccessLogTables.Writers}" ("Id", "StartedAt", "Genesis", "Number", "Hash") VALUES (@id, @startedAt, @genesis, 0, @genesis)""";
        command.Parameters.AddWithValue("@id", id);
        command.Parameters.AddWithValue("@startedAt", startedAt);
        command.Parameters.AddWithValue("@genesis", genesis);
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return writer;
    }

    /// <inheritdoc/>
    public Task<AccessWriter?> FindAsync(int writer, CancellationToken cancellationToken) =>
        FindAsync(string.Create(CultureInfo.InvariantCulture, $"""WHERE "Id" = {writer}"""), null, cancellationToken);

    /// <inheritdoc/>
    public Task CheckAsync(CancellationToken cancellationToken)
    {
        Run(_begin);
        Check(raw.sqlite3_exec(_database, "ROLLBACK"));
        return Task.CompletedTask;
    }

    // A file that was removed or replaced would take writes that nobody finds again.
    /// <inheritdoc/>
    public Task WriteAsync(LogGroup group, CancellationToken cancellationToken)
    {
        if (!File.Exists(_connection.DataSource)) throw new IOException("The file of the access log is gone.");
        Run(_begin);
        try
        {
            foreach (var person in group.NewPersons)
            {
                SqliteBinding.Bind(_person, 1, person);
                Run(_person);
            }

            var next = 0;
            foreach (var record in group.Records)
            {
                Bind(record);
                Run(_record);
                for (var ordinal = 0; ordinal < record.Subjects; ordinal++)
                {
                    var line = group.Lines[next++];
                    SqliteBinding.Bind(_line, 1, record.Id);
                    SqliteBinding.Bind(_line, 2, ordinal);
                    SqliteBinding.Bind(_line, 3, line.Span);
                    SqliteBinding.Bind(_line, 4, line.PersonId);
                    SqliteBinding.Bind(_line, 5, line.PersonRest);
                    Run(_line);
                }
            }

            SqliteBinding.Bind(_head, 1, group.Number);
            raw.sqlite3_bind_blob(_head, 2, group.Hash);
            SqliteBinding.Bind(_head, 3, group.Writer);
            Run(_head);
            if (raw.sqlite3_changes(_database) != 1) throw new IOException("The writer's row is gone from the access log.");
            Run(_commit);
            return Task.CompletedTask;
        }
        catch
        {
            raw.sqlite3_exec(_database, "ROLLBACK");
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        foreach (var statement in (ReadOnlySpan<sqlite3_stmt>)[_begin, _commit, _record, _line, _person, _head]) statement.Dispose();
        return _connection.DisposeAsync();
    }

    private static string Insert(string table, IReadOnlyList<string> columns) =>
        $"""INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) VALUES ({string.Join(", ", columns.Select(_ => "?"))})""";

    private async Task<AccessWriter?> FindAsync(string which, SqliteTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""SELECT "Id", "StartedAt", "Genesis", "Number", "Hash" FROM "{AccessLogTables.Writers}" {which}""";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken)) return null;
        return new()
        {
            Id = reader.GetInt32(0),
            StartedAt = reader.GetInt64(1),
            Genesis = reader.GetFieldValue<byte[]>(2),
            Number = reader.GetInt64(3),
            Hash = reader.GetFieldValue<byte[]>(4),
        };
    }

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
        if (record.ContinuesId is { } continues) SqliteBinding.Bind(_record, 19, continues);
        raw.sqlite3_bind_blob(_record, 20, record.Hash);
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
