using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Figures;

/// <summary>
/// Figures that are made of the rows of one statement, of what is asked beside it, and of nothing else. Where the caller's rows keep figures they are made once for as long as the
/// rows stay as they are, and given to whoever asks the same statement with the same values.
/// </summary>
/// <typeparam name="T">What is made. Many requests get the same one at once, so nobody changes it.</typeparam>
/// <param name="read">The statement.</param>
/// <param name="reading">What is made of its rows, where the statement alone doesn't say it; other figures say something else.</param>
/// <param name="count">Reads the rows, and makes the figures of them.</param>
/// <param name="sizeOf">How many groups, or rows, the figures hold.</param>
public sealed class PlannedFigures<T>(PlannedRead read, string reading, Func<OperationContext, IRowSource, ValueTask<T>> count, Func<T, int> sizeOf)
    where T : class
{
    private readonly FiguresKey.Planned _plan = new(read.Statement.Text, $"{typeof(T)} {reading}");

    /// <summary>Finds the figures, or makes them.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="source">The caller's rows.</param>
    /// <param name="asked">Whatever the figures depend on beside the rows: values, texts and lists of them.</param>
    public ValueTask<T> ReadAsync(OperationContext operation, IRowSource source, params ReadOnlySpan<object?> asked) =>
        source.KeptFigures is { } kept ? ReadAsync(kept, operation, source, read.Statement.ValuesOf(new(operation, [], default), source, asked)) : count(operation, source);

    private async ValueTask<T> ReadAsync(KeptFigures kept, OperationContext operation, IRowSource source, object?[] values)
    {
        var key = new FiguresKey(_plan, await source.EditionAsync(operation).ConfigureAwait(false), values);
        return await kept.ReadAsync(key, () => count(operation, source), sizeOf, operation.CancellationToken).ConfigureAwait(false);
    }
}
