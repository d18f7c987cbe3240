using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>A field whose value is at hand: a function of its parent and its arguments.</summary>
/// <param name="resolve">Gives the value; throws to report a field error.</param>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveFieldValue()"/>
public sealed class ResolverBehavior(Func<ResolverContext, object?> resolve) : FieldBehavior
{
    /// <summary>Gives the value of the field.</summary>
    public Func<ResolverContext, object?> Resolve { get; } = resolve;
}

/// <summary>A field whose value has to be waited for.</summary>
/// <param name="resolve">Gives the value; throws to report a field error.</param>
public sealed class AsyncResolverBehavior(Func<ResolverContext, ValueTask<object?>> resolve) : FieldBehavior
{
    /// <summary>Gives the value of the field.</summary>
    public Func<ResolverContext, ValueTask<object?>> Resolve { get; } = resolve;
}

/// <summary>A field whose whole selection is planned once and then read at once for all parents of a level.</summary>
/// <param name="planner">Makes the step of the plan.</param>
public sealed class PlannedBehavior(IFieldPlanner planner) : FieldBehavior
{
    /// <summary>Makes the step of the plan.</summary>
    public IFieldPlanner Planner { get; } = planner;
}

/// <summary>A root field of a subscription: a stream of events, each of which is answered like a query.</summary>
/// <param name="subscribe">Opens the stream; throws to refuse the subscription.</param>
/// <param name="onEvent">
/// What the field does for one event, which is then its parent; null: it takes the member of its name from the event.
/// </param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Subscription"/>
public sealed class SubscriptionBehavior(Func<ResolverContext, IAsyncEnumerable<object?>> subscribe, FieldBehavior? onEvent = null) : FieldBehavior
{
    /// <summary>Opens the stream.</summary>
    public Func<ResolverContext, IAsyncEnumerable<object?>> Subscribe { get; } = subscribe;

    /// <summary>What the field does for one event; null: it takes the member of its name from the event.</summary>
    public FieldBehavior? OnEvent { get; } = onEvent;
}
