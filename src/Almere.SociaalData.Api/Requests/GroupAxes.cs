using System.Linq.Expressions;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Api.Clients;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Errors;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// The values that each key of a table of figures can have. They come from what everybody knows (enums, districts), not from the persons that are
/// counted: that a value occurs at all would say that somebody has it. Where there can be rows without a value, they are the last of the axis.
/// </summary>
internal sealed class GroupAxes
{
    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<IReadOnlyList<long?>> _values;
    private readonly IReadOnlyList<Dictionary<long, int>> _positions;
    private readonly int _year;

    private GroupAxes(IReadOnlyList<string> keys, IReadOnlyList<IReadOnlyList<long?>> values, int year)
    {
        _keys = keys;
        _values = values;
        _year = year;
        _positions = [.. values.Select(axis => axis.Select((value, index) => (value, index)).Where(pair => pair.value is not null)
            .ToDictionary(pair => pair.value!.Value, pair => pair.index))];
    }

    /// <summary>A lambda over an entity, for the keys and figures of groups.</summary>
    public static LambdaExpression Lambda<T, TValue>(Expression<Func<T, TValue>> value) => value;

    /// <summary>The axes of the keys that were asked for.</summary>
    public static async Task<GroupAxes> ReadAsync(
        CallerRequest request, IReadOnlyList<GroupKeyMap> maps, IReadOnlyList<string> keys, IReadOnlyList<GroupRow> rows, CancellationToken cancellationToken)
    {
        using var turn = await ConnectionTurn.TakeAsync(request.Rows, cancellationToken);
        var values = new List<IReadOnlyList<long?>>();
        for (var i = 0; i < keys.Count; i++)
        {
            var found = rows.Select(row => row.Keys[i]).OfType<long>().ToList();
            var known = keys[i] switch
            {
                "SEX" => Numbers<Sex>(),
                "RESIDENCE_STATUS" => Numbers<ResidenceStatus>(),
                "LAW" => Numbers<Law>(),
                "STATUS" => Numbers<TrajectoryStatus>(),
                "AGE_BAND" => [.. Enumerable.Range(0, AgeBands.Count).Select(band => (long)band)],
                "MUNICIPALITY" => await IdsAsync(request.Read.Rows<Municipality>().OrderBy(row => row.Code).Select(row => row.Id), cancellationToken),
                "DISTRICT" => await IdsAsync(request.Read.Rows<District>().OrderBy(row => row.Code).Select(row => row.Id), cancellationToken),
                "PRODUCT" => await IdsAsync(request.Read.Rows<Product>().OrderBy(row => row.Code).Select(row => row.Id), cancellationToken),
                "PROVIDER" => await IdsAsync(request.Read.Rows<Organisation>().OrderBy(row => row.Name).Select(row => row.Id), cancellationToken),
                // Periods without a row between the first and the last are shown too.
                _ => found.Count == 0 ? [] : [.. Range(found.Min(), found.Max())],
            };
            var isNullable = maps.First(map => map.Name == keys[i]).IsNullable;
            values.Add(isNullable ? [.. known.Select(value => (long?)value), null] : [.. known.Select(value => (long?)value)]);
        }

        return new(keys, values, request.Today.Year);
    }

    /// <summary>The rows by their place in the table.</summary>
    public IEnumerable<IGrouping<int[], GroupRow>> Place(IReadOnlyList<GroupRow> rows) => rows.GroupBy(PositionOf, PositionComparer.Instance);

    /// <summary>The table under disclosure control.</summary>
    /// <exception cref="GraphQLException">The keys have more combinations than one answer may hold.</exception>
    public IReadOnlyList<ShownCell> Show(IReadOnlyList<FigureCell> cells, FigurePrecision precision) =>
        DisclosureControl.Apply(new([.. _values.Select(axis => axis.Count)], cells), precision) switch
        {
            ShownFigures.Table table => table.Cells,
            ShownFigures.TooManyGroups(var groups, var limit) => throw new GraphQLException(new GraphQLError(
                $"These keys have {groups} combinations; at most {limit} groups are given at once. Group by fewer keys.")
            {
                Extensions = new Dictionary<string, object?> { ["code"] = "GROUP_INVALID" },
            }),
            var other => throw new System.Diagnostics.UnreachableException($"Unknown outcome {other}."),
        };

    /// <summary>The value of a key in a cell; null where it isn't grouped by, or for rows without a value.</summary>
    public long? ValueOf(string key, ShownCell cell)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            if (_keys[i] == key)
                return _values[i][cell.Position[i]];
        }

        return null;
    }

    /// <summary>The enum value of a key in a cell.</summary>
    public T? EnumOf<T>(string key, ShownCell cell)
        where T : struct, Enum => ValueOf(key, cell) is { } number ? (T)Enum.ToObject(typeof(T), number) : null;

    private int[] PositionOf(GroupRow row)
    {
        var position = new int[_keys.Count];
        for (var i = 0; i < position.Length; i++)
        {
            var value = _keys[i] == "AGE_BAND" && row.Keys[i] is { } birthYear ? AgeBands.Of((int)birthYear, _year) : row.Keys[i];
            position[i] = value is { } known && _positions[i].TryGetValue(known, out var index) ? index : _values[i].Count - 1;
        }

        return position;
    }

    private static List<long> Numbers<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture))];

    private static async Task<List<long>> IdsAsync(IQueryable<int> ids, CancellationToken cancellationToken) =>
        [.. (await ids.ToListAsync(cancellationToken)).Select(id => (long)id)];

    private static IEnumerable<long> Range(long from, long to)
    {
        for (var value = from; value <= to; value++)
            yield return value;
    }

    private sealed class PositionComparer : IEqualityComparer<int[]>
    {
        public static PositionComparer Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = default(HashCode);
            foreach (var value in obj)
                hash.Add(value);
            return hash.ToHashCode();
        }
    }
}
