using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Writes <c>data</c> piece by piece, and reads on the way the root fields that were left for it.</summary>
/// <param name="root">The root object.</param>
/// <param name="context">The operation.</param>
/// <param name="errors">Where failures go.</param>
internal sealed class StreamedData(ResultObject root, OperationContext context, ErrorCollector errors)
{
    /// <summary>The errors so far.</summary>
    public IReadOnlyList<GraphQLError> Errors => [.. context.Plan.Errors, .. errors.Errors];

    /// <summary>Whether a field that can't be null failed: then nothing else counts.</summary>
    public bool IsNulled => root.IsNulled;

    /// <summary>Writes the root object.</summary>
    /// <exception cref="ResponseBrokenException">A field failed when a part of it, or of what had to become null with it, had been sent.</exception>
    /// <exception cref="OperationCanceledException">The token ended the work.</exception>
    public async ValueTask WriteAsync(ResponseStream response)
    {
        response.Writer.WriteRaw((byte)'{');
        for (var slot = 0; slot < root.Values.Length && !root.IsNulled; slot++)
        {
            if (slot > 0)
                response.Writer.WriteRaw((byte)',');
            response.Writer.WriteRaw(root.Selection.Fields[slot].EncodedKey.Span);
            if (root.Values[slot] is DeferredValue deferred)
                await WriteAsync(response, slot, deferred.Step).ConfigureAwait(false);
            else
                ResultWriter.WriteValue(response.Writer, root.Values[slot]);
            if (response.IsFull)
                await response.SendAsync(context.CancellationToken).ConfigureAwait(false);
        }

        response.Writer.WriteRaw((byte)'}');
    }

    private async ValueTask WriteAsync(ResponseStream response, int slot, StreamedStep step)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        var (pieces, length) = (response.Pieces, response.Writer.Length);
        try
        {
            await step.WriteAsync(response, context).ConfigureAwait(false);
        }
        catch (Exception failure) when (!context.CancellationToken.IsCancellationRequested)
        {
            if (response.Pieces > pieces)
                throw new ResponseBrokenException(failure);
            response.Writer.Truncate(length);
            errors.Fail(root, slot, root.Selection.Fields[slot], failure);
            if (root.IsNulled && pieces > 0)
                throw new ResponseBrokenException(failure);
            response.Writer.WriteNull();
        }
    }
}
