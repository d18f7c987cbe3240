namespace Almere.SociaalData.Data.AccessLog;

/// <summary>The tables of the access log.</summary>
internal static class AccessLogTables
{
    public const string Records = "AccessRecords";
    public const string Lines = "AccessLines";
    public const string Persons = "AccessedPersons";
    public const string Writers = "AccessWriters";
    public const string Keys = "AccessLogKeys";

    /// <summary>The tables whose rows are never changed; of a writer only the end of its chain moves on.</summary>
    public static IReadOnlyList<string> AppendOnly { get; } = [Records, Lines, Persons, Keys];

    /// <summary>The columns of a record, in the order in which every database is given them.</summary>
    public static IReadOnlyList<string> RecordColumns { get; } =
    [
        "Id", "At", "EndedAt", "TraceId", "SpanId", "ParentSpanId", "Status", "Operation", "Purpose", "ProcessingActivity", "Organisation", "Application",
        "Coordinates", "Denied", "Refusal", "Processor", "ExceptionType", "Subjects", "ContinuesId", "Hash",
    ];
}
