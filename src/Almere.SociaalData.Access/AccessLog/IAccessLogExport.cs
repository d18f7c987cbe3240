namespace Almere.SociaalData.Access.AccessLog;

/// <summary>Where confirmed entries are sent on to, for example a collector of OpenTelemetry. Nobody waits for it.</summary>
public interface IAccessLogExport
{
    /// <summary>Sends an entry on; returns at once and doesn't fail.</summary>
    void Send(AccessLogEntry entry);
}
