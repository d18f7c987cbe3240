namespace Almere.SociaalData.Access.AccessLog;

/// <summary>The access log can't be written or read. The message says why, for who keeps the gateway; it holds no password and nothing of a person.</summary>
public sealed class AccessLogUnavailableException : Exception
{
    public AccessLogUnavailableException()
    {
    }

    public AccessLogUnavailableException(string message) : base(message)
    {
    }

    public AccessLogUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
