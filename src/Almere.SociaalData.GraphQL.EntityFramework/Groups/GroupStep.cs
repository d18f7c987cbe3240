using System.Data.Common;
using System.Globalization;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>Where a figure stands in the rows of the statement.</summary>
/// <param name="Ordinal">The column.</param>
/// <param name="Unit">What one counts for in the database.</param>
internal sealed record FigurePlace(int Ordinal, decimal Unit);

/// <summary>Counts the groups, and has the host say what is shown.</summary>
internal sealed class GroupStep : FieldStep
{
    private readonly PlannedField _field;
    private readonly IReadOnlyList<string> _by;
    private readonly int? _splits;
    private readonly PlannedRead _read;
    private readonly IReadOnlyList<FigurePlace?> _places;
    private readonly PlannedRead? _beside;
    private readonly Func<CountedGroups, ValueTask<IReadOnlyList<object>>> _show;
    private readonly int _keyCount;
    private readonly PlannedFigures<IReadOnlyList<GroupRow>> _groups;

    public GroupStep(
        PlannedField field, IReadOnlyList<string> by, int? splits, PlannedRead read, IReadOnlyList<FigurePlace?> places, PlannedRead? beside,
        Func<CountedGroups, ValueTask<IReadOnlyList<object>>> show)
    {
        (_field, _by, _splits, _read, _places, _beside, _show) = (field, by, splits, read, places, beside, show);
        _keyCount = by.Count + (splits ?? 0);
        // The same statement can be read in more ways than one.
        _groups = new(read, string.Join(';', places), CountAsync, static groups => groups.Count);
    }

    /// <inheritdoc/>
    public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
    {
        var rows = await _groups.ReadAsync(context, RowDoor.Of(context.State).Figures).ConfigureAwait(false);
        var shown = await _show(new(context, _field, _by, _splits, rows, _beside)).ConfigureAwait(false);
        for (var i = 0; i < batch.Parents.Count; i++)
            batch.Set(i, shown);
    }

    private async ValueTask<IReadOnlyList<GroupRow>> CountAsync(OperationContext context, IRowSource source)
    {
        var rows = new List<GroupRow>();
        await _read.ReadAsync(context, source, (_, reader) => rows.Add(Row(reader))).ConfigureAwait(false);
        return rows;
    }

    private GroupRow Row(DbDataReader reader)
    {
        var keys = new long?[_keyCount];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.IsDBNull(i) ? null : reader.GetInt64(i);
        return new(keys, reader.GetInt32(_keyCount), [.. _places.Select(place => place is null ? null : Figure(reader, place))]);
    }

    // The sum of nothing is 0, as is the number of nothing.
    private static decimal? Figure(DbDataReader reader, FigurePlace place) =>
        reader.IsDBNull(place.Ordinal) ? 0 : Convert.ToDecimal(reader.GetValue(place.Ordinal), CultureInfo.InvariantCulture) * place.Unit;
}
