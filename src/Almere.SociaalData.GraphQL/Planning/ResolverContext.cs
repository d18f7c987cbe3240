using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>What a resolver is given.</summary>
/// <param name="Parent">The value of the parent object; the root value for a root field.</param>
/// <param name="Arguments">The coerced arguments; those that were not given and have no default value are absent.</param>
/// <param name="Field">The field as it was planned.</param>
/// <param name="Operation">The running operation.</param>
public readonly record struct ResolverContext(
    object? Parent, IReadOnlyDictionary<string, object?> Arguments, PlannedField Field, OperationContext Operation);

/// <summary>What all fields of one running operation share.</summary>
public sealed class OperationContext
{
    private Owned? _owned;

    /// <summary>The schema that is executed.</summary>
    public required Schema Schema { get; init; }

    /// <summary>The schema that introspection shows: the caller's view of <see cref="Schema"/>.</summary>
    public required Schema VisibleSchema { get; init; }

    /// <summary>The coerced variables; those that were not given and have no default value are absent.</summary>
    public required IReadOnlyDictionary<string, object?> Variables { get; init; }

    /// <summary>The plan of the operation.</summary>
    public required OperationPlan Plan { get; init; }

    /// <summary>What the host gives its resolvers and steps for this request, for example a door to a database; null if nothing.</summary>
    public object? State { get; init; }

    /// <summary>
    /// Whether root fields that can be written while they are read wait for that: the result is then written with
    /// <see cref="Execution.ExecutionResult.WriteToAsync"/>.
    /// </summary>
    public bool StreamsLists { get; init; }

    /// <summary>Ends the work when the caller is gone or time is up.</summary>
    public CancellationToken CancellationToken { get; init; }

    /// <summary>Has something disposed of with the result: what its values are written from.</summary>
    public void Own(IDisposable owned)
    {
        Owned? others;
        do
            others = _owned;
        while (Interlocked.CompareExchange(ref _owned, new(owned, others), others) != others);
    }

    /// <summary>Disposes of what is owned.</summary>
    internal void DisposeOwned()
    {
        for (var owned = Interlocked.Exchange(ref _owned, null); owned is not null; owned = owned.Others)
            owned.Value.Dispose();
    }

    private sealed record Owned(IDisposable Value, Owned? Others);
}
