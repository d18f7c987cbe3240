namespace Almere.SociaalData.Data.Database;

/// <summary>The registers can't be opened. The message is a sentence that says why, and what to do; it holds no password.</summary>
public sealed class DatabaseUnavailableException : Exception
{
    public DatabaseUnavailableException()
    {
    }

    public DatabaseUnavailableException(string message) : base(message)
    {
    }

    public DatabaseUnavailableException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
