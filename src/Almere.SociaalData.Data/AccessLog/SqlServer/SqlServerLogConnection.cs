using System.Data;
using System.Data.Common;
using System.Text;
using System.Text.Json;
using Microsoft.Data.SqlClient;

namespace Almere.SociaalData.Data.AccessLog.SqlServer;

/// <summary>Writes groups to SQL Server: one batch and one transaction, with the rows as JSON.</summary>
internal sealed class SqlServerLogConnection(SqlConnection connection) : LogConnection(connection)
{
    private const int UniqueKey = 2627;

    /// <summary>Writes a group.</summary>
    internal static string WriteGroup { get; } =
        $"""
        SET XACT_ABORT ON;
        BEGIN TRANSACTION;
        {Insert(AccessLogTables.Texts, AccessLogTables.TextColumns, "@texts")}
        {Insert(AccessLogTables.Records, AccessLogTables.RecordColumns, "@records")}
        UPDATE [{AccessLogTables.Writers}] SET [Number] = @number, [Hash] = @hash WHERE [Id] = @writer;
        IF @@ROWCOUNT <> 1 THROW 51001, N'The row of the writer is gone from the access log.', 1;
        COMMIT;
        """;

    /// <summary>Adds entries to the index, and the persons among them.</summary>
    internal static string InsertEntries { get; } =
        $"""
        INSERT INTO [{AccessLogTables.Index}] ([Segment], [PersonId], [RecordId]) SELECT @segment, [p], [r] FROM OPENJSON(@entries) WITH ([p] bigint, [r] bigint);
        INSERT INTO [{AccessLogTables.Persons}] ([Id]) SELECT CAST([value] AS bigint) FROM OPENJSON(@persons);
        """;

    /// <summary>Waits until no other process writes to a table.</summary>
    internal static string Alone(string table) => $"SELECT COUNT(*) FROM [{table}] WITH (TABLOCKX, HOLDLOCK)";

    /// <summary>Proves that the log could be written.</summary>
    internal static string TryWrite { get; } = $"SELECT COUNT(*) FROM [{AccessLogTables.Writers}] WITH (UPDLOCK)";

    /// <inheritdoc/>
    public override void Check()
    {
        using var transaction = connection.BeginTransaction();
        using var check = new SqlCommand(TryWrite, connection, transaction);
        check.ExecuteScalar();
        transaction.Rollback();
    }

    /// <inheritdoc/>
    protected override void WriteSafely(LogGroup group)
    {
        using var command = new SqlCommand(WriteGroup, connection);
        command.Parameters.Add("@texts", SqlDbType.NVarChar, -1).Value = TextsOf(group);
        command.Parameters.Add("@records", SqlDbType.NVarChar, -1).Value = RecordsOf(group);
        command.Parameters.Add("@number", SqlDbType.BigInt).Value = group.Number;
        command.Parameters.Add("@hash", SqlDbType.VarBinary).Value = group.Hash;
        command.Parameters.Add("@writer", SqlDbType.Int).Value = group.Writer;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    protected override void Insert(AccessIndexEntries entries, int segment)
    {
        using var command = new SqlCommand(InsertEntries, connection, (SqlTransaction?)Transaction);
        command.Parameters.Add("@segment", SqlDbType.Int).Value = segment;
        command.Parameters.Add("@entries", SqlDbType.NVarChar, -1).Value = EntriesOf(entries);
        command.Parameters.Add("@persons", SqlDbType.NVarChar, -1).Value = $"[{string.Join(',', TakeNewPersons(entries))}]";
        command.ExecuteNonQuery();
    }

    // The lock is kept to the end of the transaction.
    /// <inheritdoc/>
    protected override DbTransaction BeginAlone(string table)
    {
        var transaction = connection.BeginTransaction();
        using var wait = new SqlCommand(Alone(table), connection, transaction);
        wait.ExecuteNonQuery();
        return transaction;
    }

    /// <inheritdoc/>
    protected override bool IsTaken(DbException error) => error is SqlException { Number: UniqueKey };

    private static bool IsBinary(string column) => column is "Persons" or "Hash";

    private static string TypeOf(string column) => column switch
    {
        "Id" or "TextsId" or "At" or "EndedAt" or "SpanId" or "ParentSpanId" or "FirstSpan" or "ContinuesId" => "bigint",
        "Subjects" => "int",
        _ => "nvarchar(max)",
    };

    private static string Insert(string table, IReadOnlyList<string> columns, string rows) =>
        $"""
        INSERT INTO [{table}] ({string.Join(", ", columns.Select(column => $"[{column}]"))})
        SELECT {string.Join(", ", columns.Select(column => IsBinary(column) ? $"CONVERT(varbinary(max), [{column}], 2)" : $"[{column}]"))}
        FROM OPENJSON({rows}) WITH ({string.Join(", ", columns.Select(column => $"[{column}] {TypeOf(column)}"))});
        """;

    private static string TextsOf(LogGroup group) => JsonSerializer.Serialize(group.Texts.Select(record => new
    {
        record.Id,
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
    }));

    private static string RecordsOf(LogGroup group) => JsonSerializer.Serialize(group.Records.Select(record => new
    {
        record.Id,
        record.TextsId,
        At = RecordHash.Milliseconds(record.At),
        EndedAt = RecordHash.Milliseconds(record.EndedAt),
        record.TraceId,
        record.SpanId,
        record.ParentSpanId,
        record.Subjects,
        record.FirstSpan,
        Persons = Convert.ToHexString(record.Persons),
        record.ContinuesId,
        Hash = Convert.ToHexString(record.Hash),
    }));

    private static string EntriesOf(AccessIndexEntries entries)
    {
        var text = new StringBuilder("[");
        for (var i = 0; i < entries.Count; i++)
            text.Append(i == 0 ? "" : ",").Append(System.Globalization.CultureInfo.InvariantCulture, $$"""{"p":{{entries.Persons[i]}},"r":{{entries.Records[i]}}}""");
        return text.Append(']').ToString();
    }
}
