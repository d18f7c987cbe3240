using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>A measurement of a location on a day of a period.</summary>
internal sealed record DayMeasurement(int LocationId, DateOnly Date, Measured Measured);

/// <summary>A target, with the code of its municipality.</summary>
internal sealed record HoldingTarget(ShelterTarget Target, string? MunicipalityCode);

/// <summary>What the capacity questions read: locations with their last measurement, measurements in a period, and targets; in one statement.</summary>
internal sealed class ShelterRows
{
    private readonly PlannedRead _read;
    private readonly CapacityNumbers _numbers;

    /// <summary>Has the statement made.</summary>
    /// <param name="request">The caller's rows.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="numbers">The numbers that the answer needs.</param>
    /// <param name="throughTime">Whether measurements in a period are read too; the last ones are then those of its first day.</param>
    public ShelterRows(CallerRequest request, ShelterQuestion question, CapacityNumbers numbers, bool throughTime)
    {
        _numbers = numbers;
        var locations = Asked(request, question);
        var queries = new List<IQueryable> { Locations(request, locations, PlannedQueries.Value<DateOnly>(throughTime ? question.From : question.On)), Targets(request, question) };
        if (throughTime)
            queries.Add(Measurements(request, locations, question));
        _read = PlannedRead.Of("ShelterCapacity", request.Rows, queries);
    }

    /// <summary>Reads the rows for one request.</summary>
    public async ValueTask<(List<LocationMeasurement> Locations, List<DayMeasurement> Measurements, IReadOnlyList<HoldingTarget> Targets)> ReadAsync(OperationContext context)
    {
        var (locations, measurements, targets) = (new List<LocationMeasurement>(), new List<DayMeasurement>(), new Dictionary<int, HoldingTarget>());
        await _read.ReadAsync(context, CallerRequest.Of(context).Rows, (query, reader) =>
        {
            if (query == 0)
                locations.Add(Location(reader));
            else if (query == 1)
                AddTarget(reader, targets);
            else
                measurements.Add(new(reader.GetInt32(0), Date(reader, 1)!.Value, _numbers.Read(reader, 2)));
        });
        return (locations, measurements, [.. targets.Values]);
    }

    private static IQueryable<ShelterLocation> Asked(CallerRequest request, ShelterQuestion question)
    {
        var locations = request.Read.Rows<ShelterLocation>();
        if (question.NamesSchemes)
            locations = PlannedQueries.WhereOneOf(locations, location => location.Scheme, question.Schemes, question.KnownSchemes);
        if (question.NamesMunicipalities)
            locations = PlannedQueries.WhereOneOf(locations, location => location.Municipality!.Code, question.Municipalities, question.KnownMunicipalities);
        return locations;
    }

    /// <summary>
    /// The last measurement until a day is nearly always the latest of all, which the location knows; otherwise it is looked up by location and date. A join on the
    /// last date would read every measurement.
    /// </summary>
    private IQueryable Locations(CallerRequest request, IQueryable<ShelterLocation> locations, Expression day)
    {
        var row = Expression.Parameter(typeof(ShelterLocation));
        var latest = Expression.Property(row, nameof(ShelterLocation.LatestSnapshot));
        var isVisible = request.Rows.RuleFor(typeof(CapacitySnapshot)) is { } rule ? PlannedQueries.At(rule, latest) : Expression.Constant(true);
        var snapshots = request.Read.Rows<CapacitySnapshot>().Expression;
        return PlannedQueries.Columns(locations,
        [
            .. LocationColumns, .. _numbers.ArePlannedPlacesShown ? [Column(location => location.PlannedPlaces)] : (LambdaExpression[])[],
            .. _numbers.Values.Select(number => Expression.Lambda(
                PlannedQueries.At(PlannedQueries.With(LastUntil, snapshots, day, isVisible, PlannedQueries.At(number, latest), Expression.Quote(number)), row), row)),
        ]);
    }

    private static IReadOnlyList<LambdaExpression> LocationColumns { get; } =
    [
        Column(location => location.Id), Column(location => location.Scheme), Column(location => location.MunicipalityId), Column(location => location.OpensOn),
        Column(location => location.ClosesOn), Column(location => location.Status),
    ];

    private static Expression<Func<ShelterLocation, IQueryable<CapacitySnapshot>, DateOnly, bool, int?, Expression<Func<CapacitySnapshot, int?>>, int?>> LastUntil { get; } =
        (location, snapshots, on, isVisible, latest, number) =>
            isVisible && location.LatestSnapshot!.Date <= on ? latest
                : snapshots.Where(snapshot => snapshot.LocationId == location.Id && snapshot.Date <= on).OrderByDescending(snapshot => snapshot.Date).Select(number).FirstOrDefault();

    private static Expression<Func<ShelterLocation, object?>> Column(Expression<Func<ShelterLocation, object?>> column) => column;

    private IQueryable Measurements(CallerRequest request, IQueryable<ShelterLocation> locations, ShelterQuestion question)
    {
        var snapshots = PlannedQueries.Where<CapacitySnapshot, DateOnly>(request.Read.Rows<CapacitySnapshot>(), (snapshot, from) => snapshot.Date >= from, PlannedQueries.Value(question.From));
        snapshots = PlannedQueries.Where<CapacitySnapshot, DateOnly>(snapshots, (snapshot, to) => snapshot.Date <= to, PlannedQueries.Value(question.To));
        snapshots = PlannedQueries.Where<CapacitySnapshot, IQueryable<ShelterLocation>>(
            snapshots, (snapshot, asked) => asked.Any(location => location.Id == snapshot.LocationId), locations.Expression);
        return PlannedQueries.Columns(
            snapshots.OrderBy(snapshot => snapshot.LocationId).ThenBy(snapshot => snapshot.Date),
            [GroupAxes.Lambda((CapacitySnapshot snapshot) => snapshot.LocationId), GroupAxes.Lambda((CapacitySnapshot snapshot) => snapshot.Date), .. _numbers.Values]);
    }

    private static IQueryable Targets(CallerRequest request, ShelterQuestion question)
    {
        var targets = request.Read.Rows<ShelterTarget>().Where(target => target.Kind == ShelterTargetKind.Assignment);
        if (question.NamesMunicipalities)
            targets = PlannedQueries.WhereOneOf(targets.Where(target => target.Municipality != null), target => target.Municipality!.Code, question.Municipalities, question.KnownMunicipalities);
        return PlannedQueries.Columns(
            targets.SelectMany(target => target.Swaps.DefaultIfEmpty(), (target, swap) => new TargetAndSwap { Target = target, Swap = swap }).OrderBy(pair => pair.Target.Id),
            TargetColumns);
    }

    private static IReadOnlyList<LambdaExpression> TargetColumns { get; } =
    [
        Target(pair => pair.Target.Id), Target(pair => pair.Target.MunicipalityId), Target(pair => pair.Target.Municipality!.Code), Target(pair => pair.Target.Scheme),
        Target(pair => pair.Target.Places), Target(pair => pair.Target.From), Target(pair => pair.Target.To),
        Target(pair => (int?)pair.Swap!.Places), Target(pair => (DateOnly?)pair.Swap!.From), Target(pair => (DateOnly?)pair.Swap!.To),
    ];

    private LocationMeasurement Location(DbDataReader reader)
    {
        var numbers = LocationColumns.Count + (_numbers.ArePlannedPlacesShown ? 1 : 0);
        return new(
            reader.GetInt32(0), (ShelterScheme)reader.GetInt32(1), reader.GetInt32(2), Date(reader, 3), Date(reader, 4), (ShelterStatus)reader.GetInt32(5),
            _numbers.ArePlannedPlacesShown ? Number(reader, LocationColumns.Count) : null, _numbers.Read(reader, numbers));
    }

    private static Expression<Func<TargetAndSwap, object?>> Target(Expression<Func<TargetAndSwap, object?>> column) => column;

    private static void AddTarget(DbDataReader reader, Dictionary<int, HoldingTarget> targets)
    {
        var id = reader.GetInt32(0);
        if (!targets.TryGetValue(id, out var known))
        {
            var target = new ShelterTarget
            {
                Id = id,
                SourceKey = "",
                MunicipalityId = Number(reader, 1),
                Kind = ShelterTargetKind.Assignment,
                Scheme = (ShelterScheme)reader.GetInt32(3),
                Statute = "",
                Places = reader.GetInt32(4),
                From = Date(reader, 5)!.Value,
                To = Date(reader, 6),
                Source = "",
            };
            targets.Add(id, known = new(target, reader.IsDBNull(2) ? null : reader.GetString(2)));
        }

        if (Number(reader, 7) is { } places)
        {
            known.Target.Swaps.Add(new()
            {
                SourceKey = "",
                TargetId = id,
                WithId = 0,
                Places = places,
                From = Date(reader, 8)!.Value,
                To = Date(reader, 9)!.Value,
                Source = "",
            });
        }
    }

    private static int? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static DateOnly? Date(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    /// <summary>A target with one of its swaps, or with none.</summary>
    private sealed class TargetAndSwap
    {
        public required ShelterTarget Target { get; init; }

        public required ShelterTargetSwap? Swap { get; init; }
    }
}
