namespace Almere.SociaalData.Cli.Calls;

/// <summary>What a command tells the shell: the same of every command.</summary>
internal static class ExitCodes
{
    /// <summary>Done, or there was nothing to do.</summary>
    public const int Done = 0;

    /// <summary>Looked at and found wanting or refused.</summary>
    public const int Refused = 1;

    /// <summary>Called in a way that can't be carried out.</summary>
    public const int WrongCall = 2;

    /// <summary>The store is missing, busy, unreachable or of another version.</summary>
    public const int StoreUnavailable = 3;

    /// <summary>Stopped by a signal, as shells count it for Ctrl+C.</summary>
    public const int Interrupted = 130;
}
