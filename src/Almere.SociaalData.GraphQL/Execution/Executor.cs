using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Executes plans.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution"/>
public static class Executor
{
    /// <summary>Executes the plan of an operation, or of a subscription for one event.</summary>
    /// <param name="context">The plan, its variables, and what the resolvers are given.</param>
    /// <param name="rootValue">The value that root fields are read from; the event, for a subscription.</param>
    /// <param name="options">What is written into errors.</param>
    /// <exception cref="OperationCanceledException">The context's token ended the work.</exception>
    /// <seealso href="https://spec.graphql.org/September2025/#ExecuteRootSelectionSet()"/>
    public static ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, object? rootValue = null, ExecutionOptions? options = null) =>
        new LevelOrderExecution(context, rootValue, options ?? ExecutionOptions.Default).RunAsync();

    /// <summary>Opens the stream of results of a subscription: one for each event.</summary>
    /// <param name="context">The plan, its variables, and what the resolvers are given.</param>
    /// <param name="rootValue">The value that the stream is opened on.</param>
    /// <param name="options">What is written into errors.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#Subscribe()"/>
    public static SubscriptionOutcome Subscribe(OperationContext context, object? rootValue = null, ExecutionOptions? options = null) =>
        Subscriptions.Open(context, rootValue, options ?? ExecutionOptions.Default);
}
