using System.Data.Common;
using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>Where a figure stands in the rows of the statement.</summary>
/// <param name="Ordinal">The column.</param>
/// <param name="Unit">What one counts for in the database.</param>
internal sealed record FigurePlace(int Ordinal, decimal Unit);

/// <summary>Counts the groups, and has the host say what is shown.</summary>
internal sealed class GroupStep(
    PlannedField field, IReadOnlyList<string> by, int? splits, SqlStatement statement, IReadOnlyList<FigurePlace?> places, PlannedRead? beside,
    Func<CountedGroups, ValueTask<IReadOnlyList<object>>> show) : FieldStep
{
    private readonly int _keyCount = by.Count + (splits ?? 0);

    // The same statement can be read in more ways than one.
    private readonly string _columns = string.Join(';', places);

    /// <inheritdoc/>
    public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
    {
        var source = RowDoor.Of(context.State).Figures;
        var rows = source.KeptFigures is { } kept
            ? await kept.ReadAsync(await KeyAsync(source, context).ConfigureAwait(false), () => CountAsync(source, context), context.CancellationToken).ConfigureAwait(false)
            : await CountAsync(source, context).ConfigureAwait(false);
        var shown = await show(new(context, field, by, splits, rows, beside)).ConfigureAwait(false);
        for (var i = 0; i < batch.Parents.Count; i++)
            batch.Set(i, shown);
    }

    private async ValueTask<string> KeyAsync(IRowSource source, OperationContext context) =>
        $"{await source.EditionAsync(context).ConfigureAwait(false)}\n{statement.KeyOf(new(context, [], default), source)}\n{_columns}";

    private async ValueTask<IReadOnlyList<GroupRow>> CountAsync(IRowSource source, OperationContext context)
    {
        using var turn = await ConnectionTurn.TakeAsync(source, context.CancellationToken).ConfigureAwait(false);
        var rows = new List<GroupRow>();
        await using var run = await StatementRun.StartAsync(statement, turn, new(context, [], default), source, context.CancellationToken).ConfigureAwait(false);
        while (await run.ReadAsync().ConfigureAwait(false))
            rows.Add(Row(run.Reader));
        run.Complete();
        return rows;
    }

    private GroupRow Row(DbDataReader reader)
    {
        var keys = new long?[_keyCount];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.IsDBNull(i) ? null : reader.GetInt64(i);
        return new(keys, reader.GetInt32(_keyCount), [.. places.Select(place => place is null ? null : Figure(reader, place))]);
    }

    // The sum of nothing is 0, as is the number of nothing.
    private static decimal? Figure(DbDataReader reader, FigurePlace place) =>
        reader.IsDBNull(place.Ordinal) ? 0 : Convert.ToDecimal(reader.GetValue(place.Ordinal), CultureInfo.InvariantCulture) * place.Unit;
}
