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

    /// <summary>Address of an OpenTelemetry collector that confirmed entries are sent on to as traces (OTLP); none unless set.</summary>
    public string? OtlpEndpoint { get; init; }

    /// <summary>Whether the collector is spoken to over HTTP (<c>HttpProtobuf</c>) or gRPC (<c>Grpc</c>).</summary>
    public OtlpProtocol OtlpProtocol { get; init; } = OtlpProtocol.HttpProtobuf;

    /// <summary>Headers for the collector, as <c>name=value,name=value</c>, for example with its key.</summary>
    public string? OtlpHeaders { get; init; }
}

/// <summary>How a collector is spoken to.</summary>
internal enum OtlpProtocol
{
    /// <summary>Protocol buffers over HTTP.</summary>
    HttpProtobuf,

    /// <summary>gRPC.</summary>
    Grpc,
}
