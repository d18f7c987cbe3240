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

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// The values that each key of a table of figures can have. They come from what everybody knows (enums, districts), not from the persons that are
/// counted: that a value occurs at all would say that somebody has it. What the filter itself leaves out is left out here too. Periods go from the first to the last day that the filter leaves, so that those
/// without a row are shown too; where it sets none, from or to the last period that has a row. Where there can be rows without a value, they are the last of the axis.
/// </summary>
internal sealed class GroupAxes
{
    // The laws that support rests on came into force: no request is older.
    private static readonly DateOnly FirstDay = new(2015, 1, 1);

    private readonly IReadOnlyList<string> _keys;
    private readonly IReadOnlyList<IReadOnlyList<long?>> _values;
    private readonly IReadOnlyList<Dictionary<long, int>> _positions;
    private readonly int _year;

    private readonly Func<int, long?, bool> _isShown;

    private GroupAxes(IReadOnlyList<string> keys, IReadOnlyList<IReadOnlyList<long?>> values, int year, Func<int, long?, bool> isShown)
    {
        _isShown = isShown;
        _keys = keys;
        _values = values;
        _year = year;
        _positions = [.. values.Select(axis => axis.Select((value, index) => (value, index)).Where(pair => pair.value is not null)
            .ToDictionary(pair => pair.value!.Value, pair => pair.index))];
    }

    /// <summary>A lambda over an entity, for the keys and figures of groups.</summary>
    public static LambdaExpression Lambda<T, TValue>(Expression<Func<T, TValue>> value) => value;

    /// <summary>Reads the registers that axes come from, made with the plan: a query for each key that has one, in the order of the keys; null where none has.</summary>
    /// <param name="by">The keys that were asked for.</param>
    /// <param name="request">Who asks.</param>
    public static PlannedRead? Registers(IReadOnlyList<string> by, CallerRequest request) =>
        by.Where(IsRegister).ToList() is [_, ..] keys ? PlannedRead.Of("GroupAxes", request.Rows, keys.ConvertAll(key => RegisterOf(key, request))) : null;

    /// <summary>The axes of the keys that were asked for.</summary>
    /// <param name="request">Who asks.</param>
    /// <param name="maps">What can be grouped by.</param>
    /// <param name="counted">The groups that have rows.</param>
    public static async Task<GroupAxes> ReadAsync(CallerRequest request, IReadOnlyList<GroupKeyMap> maps, CountedGroups counted)
    {
        var (operation, planned, keys, splits, rows, _) = counted;
        var variables = operation.Variables;
        var where = planned.Arguments.GetValueOrDefault("where");
        // Where groups are told apart by the conditions of the filter, all of them are in the table, and only then those that meet it are taken from it.
        var filter = splits is null ? where : null;
        var isControlled = request.View.Figures is FigurePrecision.Controlled;
        var days = DayRange.Of(filter, "requestedOn", variables);
        // What nobody may know exactly can't say when it began or ended either.
        if (isControlled)
            days = new(days.From ?? FirstDay, days.To ?? request.Today);
        var registers = await ReadRegistersAsync(request, counted);
        var values = new List<IReadOnlyList<long?>>();
        for (var i = 0; i < keys.Count; i++)
        {
            var path = KeyPaths.Of(keys[i], planned);
            bool IsLeft(long? value) => FilterLeaves.Value(filter, path, variables, value);
            var known = keys[i] switch
            {
                "SEX" => Numbers<Sex>(IsLeft),
                "RESIDENCE_STATUS" => Numbers<ResidenceStatus>(IsLeft),
                "LAW" => Numbers<Law>(IsLeft),
                "STATUS" => Numbers<TrajectoryStatus>(IsLeft),
                "AGE_BAND" => [.. Enumerable.Range(0, AgeBands.Count).Select(band => (long)band)],
                var key when registers.TryGetValue(key, out var ids) => ids,
                var period => PeriodsOf([.. rows.Select(row => row.Keys[i]).OfType<long>()], days, Period.MonthsOf(period)!.Value),
            };
            // A filter on days or on the value itself leaves no row without one; of another entity than is counted a value may be hidden all the same.
            var mayBeAbsent = maps.First(map => map.Name == keys[i]).IsNullable
                && (Period.MonthsOf(keys[i]) is null ? path.Length != 1 || IsLeft(null) : !days.IsBounded);
            var found = rows.Select(row => ValueIn(keys[i], row.Keys[i], request.Today.Year));
            // That somebody is without a value is as much a secret as any other value: where figures are controlled it is on the axis whether there is anybody or not.
            var isAbsent = isControlled
                ? mayBeAbsent || FigureFilter.IsMasked(planned, keys[i], request.View)
                : mayBeAbsent || found.Any(value => value is null || !known.Contains(value.Value));
            values.Add(isAbsent
                ? [.. known.Select(value => (long?)value), null]
                : [.. known.Select(value => (long?)value)]);
        }

        for (var split = 0; split < splits; split++)
            values.Add([1, 0]);
        return new(keys, values, request.Today.Year, (key, value) => key < keys.Count
            ? KeyPaths.Of(keys[key], planned) is not [_, ..] path || FilterLeaves.Value(where, path, variables, value)
            : value == 1);
    }

    /// <summary>The table under disclosure control.</summary>
    /// <param name="rows">The groups that have rows.</param>
    /// <param name="cellOf">From a place in the table and the rows that belong there, perhaps none, to the cell.</param>
    /// <param name="precision">Whether figures are controlled.</param>
    /// <exception cref="GraphQLException">The keys have more combinations than one answer may hold.</exception>
    public IReadOnlyList<ShownCell> Show(
        IReadOnlyList<GroupRow> rows, Func<IReadOnlyList<int>, IReadOnlyList<GroupRow>, FigureCell> cellOf, FigurePrecision precision)
    {
        var places = rows.Where(IsOnAxes).GroupBy(PositionOf, PositionComparer.Instance).ToDictionary(place => place.Key, place => place.ToList(), PositionComparer.Instance);
        // Control fills every place by itself.
        if (precision is FigurePrecision.Exact)
            FillPeriods(places);
        var shown = Controlled([.. places.OrderBy(place => place.Key, PositionComparer.Instance).Select(place => cellOf(place.Key, place.Value))], precision);
        return [.. shown.Where(cell => Enumerable.Range(0, _values.Count).All(key => _isShown(key, _values[key][cell.Position[key]])))];
    }

    private IReadOnlyList<ShownCell> Controlled(IReadOnlyList<FigureCell> cells, FigurePrecision precision) =>
        DisclosureControl.Apply(new([.. _values.Select(axis => axis.Count)], cells), precision) switch
        {
            ShownFigures.Table table => table.Cells,
            ShownFigures.TooManyGroups(var groups, var limit) => throw Invalid(
                $"These keys have {groups} combinations; at most {limit} groups are given at once. Group by fewer keys, or filter on a shorter period."),
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

    /// <summary>The period of a cell in words; null where it isn't grouped by one, or for rows without a date.</summary>
    public string? PeriodOf(ShownCell cell)
    {
        for (var i = 0; i < _keys.Count; i++)
        {
            if (Period.MonthsOf(_keys[i]) is { } months)
                return _values[i][cell.Position[i]] is { } number ? Period.NameOf(number, months) : null;
        }

        return null;
    }

    /// <summary>The band of ages of a cell; null where it isn't grouped by one, or for rows without a value.</summary>
    public string? AgeBandOf(ShownCell cell) => AgeBands.NameOf(ValueOf("AGE_BAND", cell));

    /// <summary>Adds the periods in which other groups have rows, for each combination of the other keys that has any at all.</summary>
    private void FillPeriods(Dictionary<int[], List<GroupRow>> places)
    {
        for (var key = 0; key < _keys.Count; key++)
        {
            if (Period.MonthsOf(_keys[key]) is null)
                continue;
            var series = places.Keys.Select(place => At(place, key, 0)).ToHashSet(PositionComparer.Instance);
            if (_keys.Count == 1)
                series.Add([0]);
            var periods = _values[key].Count(value => value is not null);
            if ((long)series.Count * periods > DisclosureControl.MostGroups)
                throw Invalid($"These keys have {(long)series.Count * periods} combinations; at most {DisclosureControl.MostGroups} groups are given at once. Group by fewer keys, or filter on a shorter period.");
            foreach (var one in series)
            {
                for (var period = 0; period < periods; period++)
                    places.TryAdd(At(one, key, period), []);
            }
        }
    }

    private static int[] At(int[] place, int key, int value)
    {
        var at = (int[])place.Clone();
        at[key] = value;
        return at;
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "GROUP_INVALID" },
    });

    /// <summary>Whether each value of a row has a place: that of a request before the first period hasn't.</summary>
    private bool IsOnAxes(GroupRow row) => Enumerable.Range(0, _values.Count).All(key =>
        ValueAt(row, key) is { } value && (_positions[key].ContainsKey(value) || key < _keys.Count && Period.MonthsOf(_keys[key]) is not null)
            ? _positions[key].ContainsKey(value)
            : _values[key] is [.., null]);

    private int[] PositionOf(GroupRow row) =>
        [.. Enumerable.Range(0, _values.Count).Select(key => ValueAt(row, key) is { } known && _positions[key].TryGetValue(known, out var index) ? index : _values[key].Count - 1)];

    private long? ValueAt(GroupRow row, int key) => key < _keys.Count ? ValueIn(_keys[key], row.Keys[key], _year) : row.Keys[key];

    /// <summary>The value on the axis of a value of the statement.</summary>
    private static long? ValueIn(string key, long? value, int year) => key == "AGE_BAND" && value is { } birthYear ? AgeBands.Of((int)birthYear, year) : value;

    private static List<long> Numbers<T>(Func<long?, bool> isLeft)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)).Where(value => isLeft(value))];

    private static bool IsRegister(string key) => key is "MUNICIPALITY" or "DISTRICT" or "PRODUCT" or "PROVIDER";

    private static IQueryable RegisterOf(string key, CallerRequest request) => key switch
    {
        "MUNICIPALITY" => PlannedQueries.Columns(request.Read.Rows<Municipality>().OrderBy(row => row.Code), Lambda((Municipality row) => new object?[] { row.Id })),
        "DISTRICT" => PlannedQueries.Columns(request.Read.Rows<District>().OrderBy(row => row.Code), Lambda((District row) => new object?[] { row.Id })),
        "PRODUCT" => PlannedQueries.Columns(request.Read.Rows<Product>().OrderBy(row => row.Code), Lambda((Product row) => new object?[] { row.Id })),
        "PROVIDER" => PlannedQueries.Columns(request.Read.Rows<Organisation>().OrderBy(row => row.Name), Lambda((Organisation row) => new object?[] { row.Id })),
        _ => throw new System.Diagnostics.UnreachableException($"The values of key {key} come from no register."),
    };

    private static async Task<Dictionary<string, List<long>>> ReadRegistersAsync(CallerRequest request, CountedGroups counted)
    {
        var read = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        if (counted.Beside is not { } registers)
            return read;
        List<string> keys = [.. counted.By.Where(IsRegister)];
        foreach (var key in keys)
            read.Add(key, []);
        await registers.ReadAsync(counted.Operation, request.Rows, (query, reader) => read[keys[query]].Add(reader.GetInt64(0)));
        return read;
    }

    /// <summary>The periods that are shown. More than one answer may hold needn't be told apart: it is refused for their number.</summary>
    private static List<long> PeriodsOf(IReadOnlyList<long> found, DayRange days, int months)
    {
        long? first = days.From is { } from ? Period.MonthOf(from) / months : found.Count == 0 ? null : found.Min();
        long? last = days.To is { } to ? Period.MonthOf(to) / months : found.Count == 0 ? null : found.Max();
        var periods = new List<long>();
        for (var period = first ?? last; period <= (last ?? first) && periods.Count <= DisclosureControl.MostGroups; period++)
            periods.Add(period!.Value);
        return periods;
    }

    private sealed class PositionComparer : IEqualityComparer<int[]>, IComparer<int[]>
    {
        public static PositionComparer Instance { get; } = new();

        public int Compare(int[]? x, int[]? y) => x.AsSpan().SequenceCompareTo(y);

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
