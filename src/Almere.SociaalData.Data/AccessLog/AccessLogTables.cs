namespace Almere.SociaalData.Data.AccessLog;

/// <summary>The tables of the access log.</summary>
internal static class AccessLogTables
{
    public const string Records = "AccessRecords";

    /// <summary>The texts of records, each set once: under the key of the first record that has them.</summary>
    public const string Texts = "AccessTexts";
    public const string Writers = "AccessWriters";
    public const string Keys = "AccessLogKeys";

    /// <summary>The index by person: where the records about somebody are, in segments.</summary>
    public const string Index = "AccessIndex";
    public const string Segments = "AccessIndexSegments";
    public const string Persons = "AccessedPersons";

    /// <summary>The tables whose rows are never changed; of a writer and of a segment only the end moves on.</summary>
    public static IReadOnlyList<string> AppendOnly { get; } = [Records, Texts, Index, Persons, Keys];

    /// <summary>The columns of a record, in the order in which every database is given them.</summary>
    public static IReadOnlyList<string> RecordColumns { get; } =
    [
        "Id", "TextsId", "At", "EndedAt", "TraceId", "SpanId", "ParentSpanId", "Subjects", "FirstSpan", "Persons", "ContinuesId", "Hash",
    ];

    /// <summary>The columns of a record's texts, in the order in which every database is given them.</summary>
    public static IReadOnlyList<string> TextColumns { get; } =
    [
        "Id", "Status", "Operation", "Purpose", "ProcessingActivity", "Organisation", "Application", "Coordinates", "Denied", "Refusal", "Processor", "ExceptionType",
    ];
}
