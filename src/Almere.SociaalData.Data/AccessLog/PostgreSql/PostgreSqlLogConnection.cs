using System.Data.Common;
using Almere.SociaalData.Domain.AccessLog;
using Npgsql;
using NpgsqlTypes;

namespace Almere.SociaalData.Data.AccessLog.PostgreSql;

/// <summary>Writes groups to PostgreSQL: two statements in one round trip and one transaction, prepared once, the records as arrays.</summary>
internal sealed class PostgreSqlLogConnection : LogConnection
{
    // Entries of a part, about: written at once, with how far the index has come, none of them can be there already, and the server needn't look.
    private const int Part = 8_192;

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlBatch _group;

    public PostgreSqlLogConnection(NpgsqlConnection connection) : base(connection)
    {
        _connection = connection;
        _group = new(connection)
        {
            BatchCommands =
            {
                Rows(AccessLogTables.Records, AccessLogTables.RecordColumns),
                new NpgsqlBatchCommand($"""UPDATE "{AccessLogTables.Writers}" SET "Number" = $1, "Hash" = $2 WHERE "Id" = $3"""),
            },
        };
        foreach (var type in (ReadOnlySpan<NpgsqlDbType>)[NpgsqlDbType.Bigint, NpgsqlDbType.Bytea, NpgsqlDbType.Integer]) _group.BatchCommands[1].Parameters.Add(new() { NpgsqlDbType = type });
        _group.Prepare();
    }

    /// <inheritdoc/>
    protected override int PartSize => Part;

    /// <inheritdoc/>
    protected override int PieceSize => int.MaxValue;

    /// <inheritdoc/>
    public override void Check()
    {
        using var transaction = _connection.BeginTransaction();
        using var check = new NpgsqlCommand($"""LOCK TABLE "{AccessLogTables.Records}" IN ROW EXCLUSIVE MODE""", _connection, transaction);
        check.ExecuteNonQuery();
        transaction.Rollback();
    }

    /// <inheritdoc/>
    protected override void WriteSafely(LogGroup group)
    {
        // New texts are rare: they may take a round trip more.
        using var transaction = group.Texts.Count > 0 ? _connection.BeginTransaction() : null;
        if (transaction is not null)
        {
            using var texts = new NpgsqlBatch(_connection, transaction) { BatchCommands = { Rows(AccessLogTables.Texts, AccessLogTables.TextColumns) } };
            Fill(texts.BatchCommands[0], group.Texts, AccessLogTables.TextColumns);
            texts.ExecuteNonQuery();
        }

        Fill(_group.BatchCommands[0], group.Records, AccessLogTables.RecordColumns);
        var head = _group.BatchCommands[1].Parameters;
        (head[0].Value, head[1].Value, head[2].Value) = (group.Number, group.Hash, group.Writer);
        // Statements that are sent together and end with one Sync are one transaction.
        _group.ExecuteNonQuery();
        if (_group.BatchCommands[1].RecordsAffected != 1) throw new IOException("The writer's row is gone from the access log.");
        transaction?.Commit();
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _group.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void Insert(AccessIndexEntries entries, int segment)
    {
        using (var copy = _connection.BeginBinaryImport($"""COPY "{AccessLogTables.Index}" ("Segment", "Span", "Persons", "Records") FROM STDIN (FORMAT binary)"""))
        {
            for (var i = 0; i < entries.Count; i += PostgreSqlLogIndex.RowSize)
            {
                var row = new Range(i, Math.Min(i + PostgreSqlLogIndex.RowSize, entries.Count));
                var (persons, records) = (entries.Persons[row].ToArray(), entries.Records[row].ToArray());
                copy.StartRow();
                copy.Write(segment, NpgsqlDbType.Integer);
                copy.Write(PostgreSqlLogIndex.Span(persons[0], persons[^1]), NpgsqlDbType.BigIntRange);
                copy.Write(persons, NpgsqlDbType.Array | NpgsqlDbType.Bigint);
                copy.Write(records, NpgsqlDbType.Array | NpgsqlDbType.Bigint);
            }

            copy.Complete();
        }

        if (TakeNewPersons(entries) is not { Length: > 0 } added) return;
        using var add = new NpgsqlCommand($"""INSERT INTO "{AccessLogTables.Persons}" ("Id") SELECT * FROM unnest($1) ON CONFLICT DO NOTHING""", _connection)
        {
            Parameters = { new NpgsqlParameter<long[]> { TypedValue = added } },
        };
        add.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    protected override DbTransaction BeginAlone(string table)
    {
        var transaction = _connection.BeginTransaction();
        using var wait = new NpgsqlCommand($"""LOCK TABLE "{table}" IN SHARE ROW EXCLUSIVE MODE""", _connection, transaction);
        wait.ExecuteNonQuery();
        return transaction;
    }

    /// <inheritdoc/>
    protected override bool IsTaken(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static NpgsqlBatchCommand Rows(string table, IReadOnlyList<string> columns)
    {
        var command = new NpgsqlBatchCommand($"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT * FROM unnest({string.Join(", ", columns.Select((_, index) => $"${index + 1}"))})
            """);
        foreach (var column in columns) command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Array | TypeOf(column) });
        return command;
    }

    private static void Fill(NpgsqlBatchCommand command, IReadOnlyList<AccessRecord> records, IReadOnlyList<string> columns)
    {
        for (var i = 0; i < columns.Count; i++) command.Parameters[i].Value = Values(records, columns[i]);
    }

    private static NpgsqlDbType TypeOf(string column) => column switch
    {
        "Id" or "TextsId" or "At" or "EndedAt" or "SpanId" or "ParentSpanId" or "FirstSpan" or "ContinuesId" => NpgsqlDbType.Bigint,
        "Subjects" => NpgsqlDbType.Integer,
        "Persons" or "Hash" => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Text,
    };

    private static Array Values(IReadOnlyList<AccessRecord> records, string column) => column switch
    {
        "Id" => Each(records, record => record.Id),
        "TextsId" => Each(records, record => record.TextsId),
        "At" => Each(records, record => RecordHash.Milliseconds(record.At)),
        "EndedAt" => Each(records, record => RecordHash.Milliseconds(record.EndedAt)),
        "TraceId" => Each(records, record => record.TraceId),
        "SpanId" => Each(records, record => record.SpanId),
        "ParentSpanId" => Each(records, record => record.ParentSpanId),
        "Status" => Each(records, record => record.Status),
        "Operation" => Each(records, record => record.Operation),
        "Purpose" => Each(records, record => record.Purpose),
        "ProcessingActivity" => Each(records, record => record.ProcessingActivity),
        "Organisation" => Each(records, record => record.Organisation),
        "Application" => Each(records, record => record.Application),
        "Coordinates" => Each(records, record => record.Coordinates),
        "Denied" => Each(records, record => record.Denied),
        "Refusal" => Each(records, record => record.Refusal),
        "Processor" => Each(records, record => record.Processor),
        "ExceptionType" => Each(records, record => record.ExceptionType),
        "Subjects" => Each(records, record => record.Subjects),
        "FirstSpan" => Each(records, record => record.FirstSpan),
        "Persons" => Each(records, record => record.Persons),
        "ContinuesId" => Each(records, record => record.ContinuesId),
        "Hash" => Each(records, record => record.Hash),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown column {column}."),
    };

    private static T[] Each<T>(IReadOnlyList<AccessRecord> records, Func<AccessRecord, T> value)
    {
        var values = new T[records.Count];
        for (var i = 0; i < values.Length; i++) values[i] = value(records[i]);
        return values;
    }
}
