namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>What comes of opening a subscription.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Subscribe()"/>
public abstract record SubscriptionOutcome
{
    private protected SubscriptionOutcome()
    {
    }

    /// <summary>The subscription is open.</summary>
    /// <param name="Results">One result for each event; it can be read once, and ends with the source or by throwing what the source throws.</param>
    public sealed record Opened(IAsyncEnumerable<ExecutionResult> Results) : SubscriptionOutcome;

    /// <summary>The subscription is refused.</summary>
    /// <param name="Result">Why: errors and no <c>data</c>.</param>
    public sealed record Refused(ExecutionResult Result) : SubscriptionOutcome;
}
