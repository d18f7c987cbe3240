using Almere.SociaalData.Domain.AccessLog;
using Npgsql;
using NpgsqlTypes;

namespace Almere.SociaalData.Data.AccessLog.PostgreSql;

/// <summary>Writes groups to PostgreSQL: four statements in one round trip and one transaction, each with all its rows as arrays.</summary>
internal sealed class PostgreSqlLogConnection(NpgsqlConnection connection) : ILogConnection
{
    private static readonly string InsertRecords =
        $"""
        INSERT INTO "{AccessLogTables.Records}" ({string.Join(", ", AccessLogTables.RecordColumns.Select(column => $"\"{column}\""))})
        SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[],
          $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[], $18::integer[], $19::bigint[], $20::bytea[])
        """;

    private static readonly string InsertLines =
        $"""
        INSERT INTO "{AccessLogTables.Lines}" ("RecordId", "Ordinal", "Span", "PersonId", "PersonRest")
        SELECT * FROM unnest($1::bigint[], $2::integer[], $3::bigint[], $4::bigint[], $5::bigint[])
        """;

    private static readonly string InsertPersons = $"""INSERT INTO "{AccessLogTables.Persons}" ("Id") SELECT * FROM unnest($1::bigint[]) ON CONFLICT DO NOTHING""";

    private static readonly string MoveHead = $"""UPDATE "{AccessLogTables.Writers}" SET "Number" = $1, "Hash" = $2 WHERE "Id" = $3""";

    /// <inheritdoc/>
    public async Task<AccessLogKey?> KeyAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"""SELECT "Id", "Wrapped" FROM "{AccessLogTables.Keys}" ORDER BY "Id" DESC LIMIT 1""", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new() { Id = reader.GetInt32(0), Wrapped = reader.GetFieldValue<byte[]>(1) } : null;
    }

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(AccessLogKey key, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"""INSERT INTO "{AccessLogTables.Keys}" ("Id", "Wrapped") VALUES ($1, $2) ON CONFLICT DO NOTHING""", connection)
        {
            Parameters = { new() { Value = key.Id }, new() { Value = key.Wrapped } },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <inheritdoc/>
    public async Task<AccessWriter> BeginAsync(long startedAt, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var wait = new NpgsqlCommand($"""LOCK TABLE "{AccessLogTables.Writers}" IN SHARE ROW EXCLUSIVE MODE""", connection, transaction))
            await wait.ExecuteNonQueryAsync(cancellationToken);
        var last = await FindAsync("""ORDER BY "Id" DESC LIMIT 1""", cancellationToken);
        var id = (last?.Id ?? 0) + 1;
        var genesis = RecordHash.Genesis(last?.Genesis, id, startedAt);
        await using var insert = new NpgsqlCommand(
            $"""INSERT INTO "{AccessLogTables.Writers}" ("Id", "StartedAt", "Genesis", "Number", "Hash") VALUES ($1, $2, $3, 0, $3)""", connection, transaction)
        {
            Parameters = { new() { Value = id }, new() { Value = startedAt }, new() { Value = genesis } },
        };
        await insert.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new() { Id = id, StartedAt = startedAt, Genesis = genesis, Number = 0, Hash = genesis };
    }

    /// <inheritdoc/>
    public Task<AccessWriter?> FindAsync(int writer, CancellationToken cancellationToken) => FindAsync("""WHERE "Id" = $1""", cancellationToken, writer);

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var check = new NpgsqlCommand($"LOCK TABLE \"{AccessLogTables.Records}\" IN ROW EXCLUSIVE MODE", connection, transaction);
        await check.ExecuteNonQueryAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(LogGroup group, CancellationToken cancellationToken)
    {
        var records = group.Records;
        await using var batch = new NpgsqlBatch(connection);
        if (group.NewPersons.Count > 0) Add(batch, InsertPersons, Longs([.. group.NewPersons]));
        Add(batch, InsertRecords,
            Longs([.. records.Select(record => record.Id)]),
            Longs([.. records.Select(record => RecordHash.Milliseconds(record.At))]),
            Longs([.. records.Select(record => RecordHash.Milliseconds(record.EndedAt))]),
            Texts(records, record => record.TraceId), Texts(records, record => record.SpanId), Texts(records, record => record.ParentSpanId),
            Texts(records, record => record.Status), Texts(records, record => record.Operation), Texts(records, record => record.Purpose),
            Texts(records, record => record.ProcessingActivity), Texts(records, record => record.Organisation), Texts(records, record => record.Application),
            Texts(records, record => record.Coordinates), Texts(records, record => record.Denied), Texts(records, record => record.Refusal),
            Texts(records, record => record.Processor), Texts(records, record => record.ExceptionType),
            new NpgsqlParameter<int[]> { TypedValue = [.. records.Select(record => record.Subjects)] },
            new NpgsqlParameter { Value = records.Select(record => record.ContinuesId).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint },
            new NpgsqlParameter<byte[][]> { TypedValue = [.. records.Select(record => record.Hash)] });
        if (group.Lines.Count > 0) Add(batch, InsertLines, LinesOf(group));
        Add(batch, MoveHead, new NpgsqlParameter<long> { TypedValue = group.Number }, new NpgsqlParameter<byte[]> { TypedValue = group.Hash }, new NpgsqlParameter<int> { TypedValue = group.Writer });
        // Statements that are sent together and end with one Sync are one transaction.
        await batch.ExecuteNonQueryAsync(cancellationToken);
        if (batch.BatchCommands[^1].RecordsAffected != 1) throw new IOException("The writer's row is gone from the access log.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static NpgsqlParameter<long[]> Longs(long[] values) => new() { TypedValue = values };

    private static NpgsqlParameter Texts(IReadOnlyList<AccessRecord> records, Func<AccessRecord, string?> text) =>
        new() { Value = records.Select(text).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter[] LinesOf(LogGroup group)
    {
        var count = group.Lines.Count;
        var (ids, ordinals, spans, persons, rests) = (new long[count], new int[count], new long[count], new long[count], new long[count]);
        var next = 0;
        foreach (var record in group.Records)
        {
            for (var ordinal = 0; ordinal < record.Subjects; ordinal++, next++)
                (ids[next], ordinals[next], spans[next], persons[next], rests[next]) =
                    (record.Id, ordinal, group.Lines[next].Span, group.Lines[next].PersonId, group.Lines[next].PersonRest);
        }

        return [Longs(ids), new NpgsqlParameter<int[]> { TypedValue = ordinals }, Longs(spans), Longs(persons), Longs(rests)];
    }

    private static void Add(NpgsqlBatch batch, string text, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }

    private async Task<AccessWriter?> FindAsync(string which, CancellationToken cancellationToken, params int[] values)
    {
        await using var command = new NpgsqlCommand($"""SELECT "Id", "StartedAt", "Genesis", "Number", "Hash" FROM "{AccessLogTables.Writers}" {which}""", connection);
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = value });
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
}
