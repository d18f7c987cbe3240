using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Starts the fields of one level that may have to be waited for. What fails has its exception for a value.</summary>
/// <param name="context">The running operation.</param>
/// <param name="arguments">Coerces the arguments of a field.</param>
internal sealed class FieldStart(OperationContext context, FieldArguments arguments)
{
    private List<Task>? _pending;

    /// <summary>Starts the fields of a batch that have a step or an asynchronous resolver.</summary>
    public void Start(ObjectBatch batch)
    {
        for (var slot = batch.FirstSlot; slot < batch.EndSlot; slot++)
        {
            var field = batch.Selection.Fields[slot];
            if (field.IsDenied)
                continue;
            if (field.Step is { } step)
                batch.SetStarted(slot, StartStep(batch, field, step));
            else if (field.Behavior is AsyncResolverBehavior resolver)
                batch.SetStarted(slot, StartResolvers(batch, field, resolver));
        }
    }

    /// <summary>What has been started since this was last taken and isn't finished yet; null for nothing.</summary>
    public Task? TakePending()
    {
        if (_pending is null)
            return null;
        var all = Task.WhenAll(_pending);
        _pending = null;
        return all;
    }

    private IReadOnlyList<object?> StartStep(ObjectBatch batch, PlannedField field, FieldStep step)
    {
        // The step has its arguments in its plan, which can't tell a null that may not be there from one that may.
        if (arguments.Check(field) is { } invalid)
            return Repeat(batch, invalid);
        if (step is StreamedStep streamed && context.StreamsLists && field.Above is null && context.Plan.Operation.Operation == OperationType.Query)
            return [new DeferredValue(streamed)];
        var parents = new object?[batch.Objects.Count];
        for (var i = 0; i < parents.Length; i++)
            parents[i] = batch.Objects[i].Source;
        var values = new FieldBatch(parents);
        try
        {
            var running = step.ExecuteAsync(values, context);
            if (running.IsCompleted)
                running.GetAwaiter().GetResult();
            else
                (_pending ??= []).Add(FinishAsync(values, running));
        }
        catch (Exception failure)
        {
            FailAll(values, failure);
        }

        return values.Values;
    }

    private object?[] StartResolvers(ObjectBatch batch, PlannedField field, AsyncResolverBehavior behavior)
    {
        if (!arguments.TryCoerce(field, out var coerced, out var invalid))
            return Repeat(batch, invalid);
        var values = new object?[batch.Objects.Count];
        for (var i = 0; i < values.Length; i++)
        {
            try
            {
                var running = behavior.Resolve(new(batch.Objects[i].Source, coerced, field, context));
                if (running.IsCompleted)
                    values[i] = running.GetAwaiter().GetResult();
                else
                    (_pending ??= []).Add(FinishAsync(values, i, running));
            }
            catch (Exception failure)
            {
                values[i] = failure;
            }
        }

        return values;
    }

    private static object?[] Repeat(ObjectBatch batch, Exception failure)
    {
        var values = new object?[batch.Objects.Count];
        Array.Fill(values, failure);
        return values;
    }

    private static async Task FinishAsync(FieldBatch values, ValueTask running)
    {
        try
        {
            await running;
        }
        catch (Exception failure)
        {
            FailAll(values, failure);
        }
    }

    private static async Task FinishAsync(object?[] values, int index, ValueTask<object?> running)
    {
        try
        {
            values[index] = await running;
        }
        catch (Exception failure)
        {
            values[index] = failure;
        }
    }

    private static void FailAll(FieldBatch values, Exception failure)
    {
        for (var i = 0; i < values.Parents.Count; i++)
            values.Fail(i, failure);
    }
}
