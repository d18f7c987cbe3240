namespace Almere.SociaalData.Cli.Calls;

/// <summary>A call that was understood and can't be carried out; the message says what to do.</summary>
internal sealed class WrongCallException(string message) : Exception(message);
