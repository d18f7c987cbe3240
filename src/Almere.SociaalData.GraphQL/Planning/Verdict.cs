namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>What a gate says of one coordinate.</summary>
public abstract record Verdict
{
    private protected Verdict()
    {
    }

    /// <summary>The coordinate may be used.</summary>
    public sealed record Allowed : Verdict
    {
        private Allowed()
        {
        }

        /// <summary>The one value.</summary>
        public static Allowed Instance { get; } = new();
    }

    /// <summary>The coordinate may be used on some rows only; elsewhere its value is null, before any use.</summary>
    /// <param name="Condition">Which rows; known to the layer that reads them.</param>
    public sealed record Masked(object Condition) : Verdict;

    /// <summary>The coordinate may not be used.</summary>
    /// <param name="Reason">Why, for the caller: a rule, never a value.</param>
    public sealed record Denied(string Reason) : Verdict;
}
