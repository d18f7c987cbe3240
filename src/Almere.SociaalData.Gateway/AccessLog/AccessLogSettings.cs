namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>Section <c>AccessLog</c>.</summary>
internal sealed class AccessLogSettings
{
    public const string Section = "AccessLog";

    /// <summary>
    /// Where the log is kept, in the form of <c>ConnectionStrings:SociaalData</c> and a database of the same kind. Unless set: the database of the registers, or with
    /// SQLite a file beside theirs, whose name ends in <c>-access-log.db</c>.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>Longest wait for a write to be confirmed, in seconds; after that personal data isn't given.</summary>
    public int TimeoutSeconds
    {
        get;
        init => field = value is >= 1 and <= 60 ? value : throw new ArgumentOutOfRangeException(null, value, "TimeoutSeconds lies between 1 and 60 seconds.");
    } = 5;

    /// <summary>Where confirmed entries are sent on to: an OpenTelemetry collector that takes spans over HTTP (OTLP), usually ending in <c>/v1/traces</c>; nowhere unless set.</summary>
    public string? OtlpEndpoint
    {
        get;
        init => field = value is null || (Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? value
            : throw new ArgumentOutOfRangeException(null, value, "OtlpEndpoint is an address that begins with https:// or http://.");
    }

    /// <summary>Headers for the collector, as <c>name=value,name=value</c>, for example with its key.</summary>
    public string? OtlpHeaders { get; init; }
}
