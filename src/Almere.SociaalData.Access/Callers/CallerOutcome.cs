namespace Almere.SociaalData.Access.Callers;

/// <summary>What identifying a caller comes to.</summary>
public abstract record CallerOutcome
{
    private protected CallerOutcome()
    {
    }

    /// <summary>The caller is known.</summary>
    public sealed record Known(Caller Caller) : CallerOutcome;

    /// <summary>The token is valid, but opens nothing here.</summary>
    /// <param name="Code">Why, for programs.</param>
    /// <param name="Reason">Why, in words fit for the caller, and what to do.</param>
    public sealed record Refused(CallerRefusal Code, string Reason) : CallerOutcome;
}
