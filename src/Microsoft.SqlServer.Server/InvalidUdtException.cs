namespace Microsoft.SqlServer.Server;

/// <summary>A class that can't be a column type.</summary>
public sealed class InvalidUdtException : SystemException
{
    internal InvalidUdtException(string message) : base(message)
    {
    }
}
