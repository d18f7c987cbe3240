namespace Almere.SociaalData.Data.AccessLog.SqlServer;

/// <summary>The statements that make the access log in SQL Server; each does nothing where it has been done.</summary>
internal static class SqlServerLogScript
{
    private const string Refuse = "THROW 51000, N'The access log is append-only: its rows are not changed and not removed.', 1;";
    private const string Text = "nvarchar(max) COLLATE Latin1_General_100_BIN2";
    private const string Code = "nvarchar(450) COLLATE Latin1_General_100_BIN2";

    /// <summary>Whether the tables are there.</summary>
    public const string IsMade = $"SELECT CASE WHEN OBJECT_ID(N'[{AccessLogTables.Keys}]') IS NULL THEN 0 ELSE 1 END";

    /// <summary>Waits, inside a transaction, until no other process makes them.</summary>
    public const string Wait = "EXEC sp_getapplock @Resource = N'sociaaldata access log', @LockMode = N'Exclusive';";

    /// <summary>What refuses changes.</summary>
    internal static IReadOnlyList<(string Name, string Text)> Triggers { get; } =
    [
        .. AccessLogTables.AppendOnly.Select(table => Trigger(table, "INSTEAD OF UPDATE, DELETE", Refuse)),
        Trigger(AccessLogTables.Writers, "INSTEAD OF DELETE", Refuse),
        Trigger(AccessLogTables.Segments, "INSTEAD OF DELETE", Refuse),
        Trigger(AccessLogTables.Segments, "AFTER UPDATE", $"""
            IF EXISTS (SELECT 1 FROM [deleted] AS [old] WHERE NOT EXISTS (SELECT 1 FROM [inserted] AS [new] WHERE [new].[Id] = [old].[Id]
              AND [new].[Number] > [old].[Number] AND [new].[Writer] = [old].[Writer] AND [new].[Entries] >= [old].[Entries])) {Refuse}
            """),
        Trigger(AccessLogTables.Writers, "AFTER UPDATE", $"""
            IF EXISTS (SELECT 1 FROM [deleted] AS [old] WHERE NOT EXISTS (SELECT 1 FROM [inserted] AS [new] WHERE [new].[Id] = [old].[Id]
              AND [new].[Number] > [old].[Number] AND [new].[StartedAt] = [old].[StartedAt] AND [new].[Genesis] = [old].[Genesis])) {Refuse}
            """),
    ];

    /// <summary>The statements, in their order.</summary>
    public static IReadOnlyList<string> Make { get; } =
    [
        Table(AccessLogTables.Records, $"""
            [Id] bigint NOT NULL PRIMARY KEY, [TextsId] bigint NOT NULL, [At] bigint NOT NULL, [EndedAt] bigint NOT NULL, [TraceId] {Code} NOT NULL, [SpanId] bigint NOT NULL,
            [ParentSpanId] bigint NULL, [Subjects] int NOT NULL, [FirstSpan] bigint NOT NULL, [Persons] varbinary(max) NOT NULL, [ContinuesId] bigint NULL,
            [Hash] varbinary(32) NOT NULL, INDEX [IX_{AccessLogTables.Records}_At] ([At]),
            INDEX [IX_{AccessLogTables.Records}_ContinuesId] ([ContinuesId]) WHERE [ContinuesId] IS NOT NULL
            """),
        Table(AccessLogTables.Texts, $"""
            [Id] bigint NOT NULL PRIMARY KEY, [Status] {Code} NOT NULL, [Operation] {Text} NOT NULL, [Purpose] {Code} NULL, [ProcessingActivity] {Text} NULL,
            [Organisation] {Code} NOT NULL, [Application] {Code} NULL, [Coordinates] {Text} NOT NULL, [Denied] {Text} NOT NULL, [Refusal] {Code} NULL, [Processor] {Text} NULL,
            [ExceptionType] {Text} NULL
            """),
        Table(AccessLogTables.Index, "[Segment] int NOT NULL, [PersonId] bigint NOT NULL, [RecordId] bigint NOT NULL, PRIMARY KEY ([Segment], [PersonId], [RecordId]) WITH (IGNORE_DUP_KEY = ON)"),
        Table(AccessLogTables.Segments, $"""
            [Id] int NOT NULL PRIMARY KEY, [Writer] int NOT NULL, [Number] bigint NOT NULL, [Entries] int NOT NULL, INDEX [IX_{AccessLogTables.Segments}_Writer_Number] ([Writer], [Number])
            """),
        // Two gateways may meet the same person for the first time at once: the second row is left out.
        Table(AccessLogTables.Persons, "[Id] bigint NOT NULL PRIMARY KEY WITH (IGNORE_DUP_KEY = ON)"),
        Table(AccessLogTables.Writers, "[Id] int NOT NULL PRIMARY KEY, [StartedAt] bigint NOT NULL, [Genesis] varbinary(32) NOT NULL, [Number] bigint NOT NULL, [Hash] varbinary(32) NOT NULL"),
        Table(AccessLogTables.Keys, "[Id] int NOT NULL PRIMARY KEY, [Wrapped] varbinary(200) NOT NULL"),
        // A trigger is made by a batch of its own.
        .. Triggers.Select(trigger => $"IF OBJECT_ID(N'[{trigger.Name}]') IS NULL EXEC(N'{trigger.Text.Replace("'", "''", StringComparison.Ordinal)}');"),
    ];

    private static string Table(string name, string columns) => $"IF OBJECT_ID(N'[{name}]') IS NULL CREATE TABLE [{name}] ({columns});";

    private static (string Name, string Text) Trigger(string table, string when, string body)
    {
        var name = $"TR_{table}_{when.Split(' ')[0]}";
        return (name, $"CREATE TRIGGER [{name}] ON [{table}] {when} AS BEGIN {body} END");
    }
}
