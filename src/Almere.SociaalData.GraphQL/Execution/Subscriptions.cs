using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Opens subscriptions, and answers their events.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Subscription"/>
internal static class Subscriptions
{
    /// <summary>Opens the stream of events, or refuses the subscription as a whole.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#CreateSourceEventStream()"/>
    public static SubscriptionOutcome Open(OperationContext context, object? rootValue, ExecutionOptions options)
    {
        if (context.Plan.Root.Fields is not [var field])
            return Refused(new GraphQLError("A subscription selects exactly one root field.").WithCode(options.ArgumentCode));
        if (field.IsDenied)
            return new SubscriptionOutcome.Refused(new(context.Plan.Errors));
        var root = new ResultObject(null, 0, context.Plan.Root, rootValue);
        var errors = new ErrorCollector(options);
        if (field.Definition.Behavior is not SubscriptionBehavior behavior)
        {
            errors.FailValue(root, 0, field, $"Field \"{field.Coordinate}\" has no stream of events to subscribe to.");
        }
        else if (!new FieldArguments(context, options).TryCoerce(field, out var arguments, out var invalid))
        {
            errors.Fail(root, 0, field, invalid);
        }
        else
        {
            try
            {
                return new SubscriptionOutcome.Opened(AnswerAsync(behavior.Subscribe(new(rootValue, arguments, field, context)), context, options));
            }
            catch (Exception failure)
            {
                errors.Fail(root, 0, field, failure);
            }
        }

        return new SubscriptionOutcome.Refused(new(errors.Errors));
    }

    /// <seealso href="https://spec.graphql.org/September2025/#MapSourceToResponseEvent()"/>
    private static async IAsyncEnumerable<ExecutionResult> AnswerAsync(
        IAsyncEnumerable<object?> events, OperationContext context, ExecutionOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, cancellationToken);
        await foreach (var value in events.WithCancellation(either.Token))
            yield return await new LevelOrderExecution(context, value, options).RunAsync();
    }

    private static SubscriptionOutcome.Refused Refused(GraphQLError error) => new(new ExecutionResult([error]));
}
