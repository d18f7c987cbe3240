using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>What may count on a day of a period: locations with their last measurement until its first day, targets, and measurements in the period; in one round trip.</summary>
internal sealed class PeriodRows
{
    private readonly CapacityNumbers _numbers;

    /// <summary>Has the statement made.</summary>
    /// <param name="request">The caller's rows.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="numbers">The numbers that the answer needs.</param>
    public PeriodRows(CallerRequest request, ShelterQuestion question, CapacityNumbers numbers)
    {
        _numbers = numbers;
        var rows = new ShelterQueries(request, question);
        Read = PlannedRead.Of("ShelterCapacity", request.Rows, Locations(rows, PlannedQueries.Value(question.From)), Targets(rows), Measurements(rows, question));
    }

    /// <summary>The statement.</summary>
    public PlannedRead Read { get; }

    /// <summary>Reads the rows for one request.</summary>
    public async ValueTask<(List<LocationHistory> Locations, IReadOnlyCollection<ShelterTarget> Targets)> ReadAsync(OperationContext context)
    {
        var (locations, targets) = (new Dictionary<int, LocationHistory>(), new Dictionary<int, ShelterTarget>());
        await Read.ReadAsync(context, CallerRequest.Of(context).Rows, (query, reader) =>
        {
            if (query == 0)
                locations.Add(reader.GetInt32(0), Location(reader));
            else if (query == 1)
                AddTarget(reader, targets);
            else if (locations.TryGetValue(reader.GetInt32(0), out var location))
                location.Measurements.Add((Date(reader, 1)!.Value, _numbers.Read(reader, 2)));
        });
        return ([.. locations.Values], targets.Values);
    }

    private IQueryable Locations(ShelterQueries rows, Expression day)
    {
        var location = Expression.Parameter(typeof(ShelterLocation));
        return PlannedQueries.Columns(rows.Locations,
        [
            .. LocationColumns, .. _numbers.ArePlannedPlacesShown ? [Column(location => location.PlannedPlaces)] : (LambdaExpression[])[],
            .. _numbers.Names.Select(name => Expression.Lambda(rows.LastUntil(CapacityNumbers.Of(name), location, day, Expression.Constant(true)), location)),
        ]);
    }

    private static IReadOnlyList<LambdaExpression> LocationColumns { get; } =
    [
        Column(location => location.Id), Column(location => location.Scheme), Column(location => location.MunicipalityId), Column(location => location.OpensOn),
        Column(location => location.ClosesOn), Column(location => location.Status),
    ];

    private static Expression<Func<ShelterLocation, object?>> Column(Expression<Func<ShelterLocation, object?>> column) => column;

    private IQueryable Measurements(ShelterQueries rows, ShelterQuestion question)
    {
        var snapshots = PlannedQueries.Where<CapacitySnapshot, DateOnly>(rows.Snapshots, (snapshot, from) => snapshot.Date >= from, PlannedQueries.Value(question.From));
        snapshots = PlannedQueries.Where<CapacitySnapshot, DateOnly>(snapshots, (snapshot, to) => snapshot.Date <= to, PlannedQueries.Value(question.To));
        snapshots = PlannedQueries.Where<CapacitySnapshot, IQueryable<ShelterLocation>>(
            snapshots, (snapshot, asked) => asked.Any(location => location.Id == snapshot.LocationId), rows.Locations.Expression);
        return PlannedQueries.Columns(
            snapshots.OrderBy(snapshot => snapshot.LocationId).ThenBy(snapshot => snapshot.Date),
            [GroupAxes.Lambda((CapacitySnapshot snapshot) => snapshot.LocationId), GroupAxes.Lambda((CapacitySnapshot snapshot) => snapshot.Date), .. _numbers.Names.Select(CapacityNumbers.Of)]);
    }

    private static IQueryable Targets(ShelterQueries rows) => PlannedQueries.Columns(
        rows.Targets.SelectMany(target => target.Swaps.DefaultIfEmpty(), (target, swap) => new TargetAndSwap { Target = target, Swap = swap }).OrderBy(pair => pair.Target.Id),
        TargetColumns);

    private static IReadOnlyList<LambdaExpression> TargetColumns { get; } =
    [
        Target(pair => pair.Target.Id), Target(pair => pair.Target.MunicipalityId), Target(pair => pair.Target.Scheme), Target(pair => pair.Target.Places),
        Target(pair => pair.Target.From), Target(pair => pair.Target.To),
        Target(pair => (int?)pair.Swap!.Places), Target(pair => (DateOnly?)pair.Swap!.From), Target(pair => (DateOnly?)pair.Swap!.To),
    ];

    private LocationHistory Location(DbDataReader reader)
    {
        var numbers = LocationColumns.Count + (_numbers.ArePlannedPlacesShown ? 1 : 0);
        return new(
            (ShelterScheme)reader.GetInt32(1), reader.GetInt32(2), Date(reader, 3), Date(reader, 4), (ShelterStatus)reader.GetInt32(5),
            _numbers.ArePlannedPlacesShown ? CapacityNumbers.Number(reader, LocationColumns.Count) : null, _numbers.Read(reader, numbers));
    }

    private static Expression<Func<TargetAndSwap, object?>> Target(Expression<Func<TargetAndSwap, object?>> column) => column;

    private static void AddTarget(DbDataReader reader, Dictionary<int, ShelterTarget> targets)
    {
        var id = reader.GetInt32(0);
        if (!targets.TryGetValue(id, out var target))
        {
            target = new ShelterTarget
            {
                Id = id,
                SourceKey = "",
                MunicipalityId = CapacityNumbers.Number(reader, 1),
                Kind = ShelterTargetKind.Assignment,
                Scheme = (ShelterScheme)reader.GetInt32(2),
                Statute = "",
                Places = reader.GetInt32(3),
                From = Date(reader, 4)!.Value,
                To = Date(reader, 5),
                Source = "",
            };
            targets.Add(id, target);
        }

        if (CapacityNumbers.Number(reader, 6) is { } places)
        {
            target.Swaps.Add(new()
            {
                SourceKey = "",
                TargetId = id,
                WithId = 0,
                Places = places,
                From = Date(reader, 7)!.Value,
                To = Date(reader, 8)!.Value,
                Source = "",
            });
        }
    }

    private static DateOnly? Date(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    /// <summary>A target with one of its swaps, or with none.</summary>
    private sealed class TargetAndSwap
    {
        public required ShelterTarget Target { get; init; }

        public required ShelterTargetSwap? Swap { get; init; }
    }
}
