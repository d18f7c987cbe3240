using System.Data;
using System.Text;
using System.Text.Json;
using Almere.SociaalData.Domain.AccessLog;
using Microsoft.Data.SqlClient;

namespace Almere.SociaalData.Data.AccessLog.SqlServer;

/// <summary>Writes groups to SQL Server: one batch and one transaction, with the rows as JSON.</summary>
internal sealed class SqlServerLogConnection(SqlConnection connection) : ILogConnection
{
    private const int UniqueKey = 2627;

    private static readonly string WriteGroup =
        $"""
        SET XACT_ABORT ON;
        BEGIN TRANSACTION;
        INSERT INTO [{AccessLogTables.Persons}] ([Id]) SELECT DISTINCT CAST([value] AS bigint) FROM OPENJSON(@persons);
        INSERT INTO [{AccessLogTables.Records}] ({string.Join(", ", AccessLogTables.RecordColumns.Select(column => $"[{column}]"))})
        SELECT {string.Join(", ", AccessLogTables.RecordColumns.Select(column => column == "Hash" ? "CONVERT(varbinary(32), [Hash], 2)" : $"[{column}]"))}
        FROM OPENJSON(@records) WITH ({string.Join(", ", AccessLogTables.RecordColumns.Select(column => $"[{column}] {TypeOf(column)}"))});
        INSERT INTO [{AccessLogTables.Lines}] ([RecordId], [Ordinal], [Span], [PersonId], [PersonRest])
        SELECT [r], [o], [s], [p], [q] FROM OPENJSON(@lines) WITH ([r] bigint, [o] int, [s] bigint, [p] bigint, [q] bigint);
        UPDATE [{AccessLogTables.Writers}] SET [Number] = @number, [Hash] = @hash WHERE [Id] = @writer;
        IF @@ROWCOUNT <> 1 THROW 51001, N'The row of the writer is gone from the access log.', 1;
        COMMIT;
        """;

    /// <inheritdoc/>
    public async Task<AccessLogKey?> KeyAsync(CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT TOP (1) [Id], [Wrapped] FROM [{AccessLogTables.Keys}] ORDER BY [Id] DESC");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new() { Id = reader.GetInt32(0), Wrapped = reader.GetFieldValue<byte[]>(1) } : null;
    }

    /// <inheritdoc/>
    public async Task<bool> AddKeyAsync(AccessLogKey key, CancellationToken cancellationToken)
    {
        await using var command = Command($"INSERT INTO [{AccessLogTables.Keys}] ([Id], [Wrapped]) VALUES (@id, @wrapped)");
        command.Parameters.Add("@id", SqlDbType.Int).Value = key.Id;
        command.Parameters.Add("@wrapped", SqlDbType.VarBinary).Value = key.Wrapped;
        try
        {
            await command.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }
        catch (SqlException taken) when (taken.Number == UniqueKey)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public async Task<AccessWriter> BeginAsync(long startedAt, CancellationToken cancellationToken)
    {
        await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync(cancellationToken);
        // The lock is kept to the end of the transaction: nobody else may take the same number meanwhile.
        var last = await FindAsync("WITH (TABLOCKX, HOLDLOCK) ORDER BY [Id] DESC", 0, transaction, cancellationToken);
        var id = (last?.Id ?? 0) + 1;
        var genesis = RecordHash.Genesis(last?.Genesis, id, startedAt);
        await using var insert = Command(
            $"INSERT INTO [{AccessLogTables.Writers}] ([Id], [StartedAt], [Genesis], [Number], [Hash]) VALUES (@id, @startedAt, @genesis, 0, @genesis)", transaction);
        insert.Parameters.Add("@id", SqlDbType.Int).Value = id;
        insert.Parameters.Add("@startedAt", SqlDbType.BigInt).Value = startedAt;
        insert.Parameters.Add("@genesis", SqlDbType.VarBinary).Value = genesis;
        await insert.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new() { Id = id, StartedAt = startedAt, Genesis = genesis, Number = 0, Hash = genesis };
    }

    /// <inheritdoc/>
    public Task<AccessWriter?> FindAsync(int writer, CancellationToken cancellationToken) => FindAsync("WHERE [Id] = @id", writer, null, cancellationToken);

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await using var transaction = (SqlTransaction)await connection.BeginTransactionAsync(cancellationToken);
        await using var check = Command($"SELECT COUNT(*) FROM [{AccessLogTables.Writers}] WITH (UPDLOCK)", transaction);
        await check.ExecuteScalarAsync(cancellationToken);
        await transaction.RollbackAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WriteAsync(LogGroup group, CancellationToken cancellationToken)
    {
        await using var command = Command(WriteGroup);
        command.Parameters.Add("@persons", SqlDbType.NVarChar, -1).Value = $"[{string.Join(',', group.NewPersons)}]";
        command.Parameters.Add("@records", SqlDbType.NVarChar, -1).Value = RecordsOf(group);
        command.Parameters.Add("@lines", SqlDbType.NVarChar, -1).Value = LinesOf(group);
        command.Parameters.Add("@number", SqlDbType.BigInt).Value = group.Number;
        command.Parameters.Add("@hash", SqlDbType.VarBinary).Value = group.Hash;
        command.Parameters.Add("@writer", SqlDbType.Int).Value = group.Writer;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private static string TypeOf(string column) => column switch
    {
        "Id" or "At" or "EndedAt" or "ContinuesId" => "bigint",
        "Subjects" => "int",
        _ => "nvarchar(max)",
    };

    private static string RecordsOf(LogGroup group) => JsonSerializer.Serialize(group.Records.Select(record => new
    {
        record.Id,
        At = RecordHash.Milliseconds(record.At),
        EndedAt = RecordHash.Milliseconds(record.EndedAt),
        record.TraceId,
        record.SpanId,
        record.ParentSpanId,
        record.Status,
        record.Operation,
        record.Purpose,
        record.ProcessingActivity,
        record.Organisation,
        record.Application,
        record.Coordinates,
        record.Denied,
        record.Refusal,
        record.Processor,
        record.ExceptionType,
        record.Subjects,
        record.ContinuesId,
        Hash = Convert.ToHexString(record.Hash),
    }));

    private static string LinesOf(LogGroup group)
    {
        var text = new StringBuilder("[");
        var next = 0;
        foreach (var record in group.Records)
        {
            for (var ordinal = 0; ordinal < record.Subjects; ordinal++, next++)
            {
                var line = group.Lines[next];
                text.Append(next == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture,
                    $$"""{"r":{{record.Id}},"o":{{ordinal}},"s":{{line.Span}},"p":{{line.PersonId}},"q":{{line.PersonRest}}}""");
            }
        }

        return text.Append(']').ToString();
    }

    private async Task<AccessWriter?> FindAsync(string which, int writer, SqlTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var command = Command($"SELECT TOP (1) [Id], [StartedAt], [Genesis], [Number], [Hash] FROM [{AccessLogTables.Writers}] {which}", transaction);
        command.Parameters.Add("@id", SqlDbType.Int).Value = writer;
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

    private SqlCommand Command(string text, SqlTransaction? transaction = null) => new(text, connection, transaction);
}
