using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>Answers how many places there are, and how many are asked for, over the locations that the caller may see.</summary>
internal static class ShelterCapacityQuery
{
    private const int MostDays = 1_000;

    /// <summary><c>Query.shelterCapacity</c>.</summary>
    public static FieldBehavior OnOneDay { get; } = new AsyncResolverBehavior(async context =>
    {
        var request = CallerRequest.Of(context.Operation);
        var on = context.Arguments.GetValueOrDefault("on") as DateOnly? ?? request.Today;
        var question = Question.Of(context.Arguments);
        using var turn = await ConnectionTurn.TakeAsync(request.Rows, context.Operation.CancellationToken);
        var locations = await LocationsAsync(request, question, on, context.Operation.CancellationToken);
        return await SumAsync(request, question, on, locations, context.Operation.CancellationToken);
    });

    /// <summary><c>Query.shelterCapacityHistory</c>.</summary>
    public static FieldBehavior ThroughTime { get; } = new AsyncResolverBehavior(async context =>
    {
        var request = CallerRequest.Of(context.Operation);
        var (from, to) = ((DateOnly)context.Arguments["from"]!, (DateOnly)context.Arguments["to"]!);
        var days = Intervals.LastDays(from, to, (string)context.Arguments["interval"]!, MostDays + 1).ToList();
        if (to < from)
            throw Invalid($"\"from\" is {from:yyyy-MM-dd} and \"to\" is {to:yyyy-MM-dd}: the period ends before it begins.");
        if (days.Count > MostDays)
            throw Invalid($"The period holds more than {MostDays} intervals. Ask for a shorter period or a longer interval.");
        var question = Question.Of(context.Arguments);
        using var turn = await ConnectionTurn.TakeAsync(request.Rows, context.Operation.CancellationToken);
        var history = await HistoryAsync(request, question, from, to, context.Operation.CancellationToken);
        var answers = new List<ShelterCapacity>(days.Count);
        var targets = await TargetsAsync(request, question, context.Operation.CancellationToken);
        foreach (var day in days)
            answers.Add(Sum(question, day, history.Select(location => location.On(day)).ToList(), targets));
        return answers;
    });

    /// <summary>Which locations are asked for; an empty list of schemes or municipalities asks for none of them.</summary>
    private sealed record Question(IReadOnlyList<ShelterScheme>? Schemes, IReadOnlyList<string>? Municipalities)
    {
        public static Question Of(IReadOnlyDictionary<string, object?> arguments) => new(
            (arguments.GetValueOrDefault("scheme") as IReadOnlyList<object?>)?.Cast<ShelterScheme>().ToList(),
            (arguments.GetValueOrDefault("municipality") as IReadOnlyList<object?>)?.Cast<string>().ToList());
    }

    /// <summary>What was measured at one location on one day.</summary>
    private sealed record Measurement(int LocationId, DateOnly Date, int Places, int? Occupied, int? Blocked, int? Available);

    /// <summary>A location with all its measurements in a period, oldest first, and the last one before it.</summary>
    private sealed record LocationHistory(LocationMeasurement Location, IReadOnlyList<Measurement> Snapshots)
    {
        public LocationMeasurement On(DateOnly day)
        {
            var last = Snapshots.LastOrDefault(snapshot => snapshot.Date <= day);
            return Location with { Places = last?.Places, Occupied = last?.Occupied, Blocked = last?.Blocked, Available = last?.Available };
        }
    }

    private static IQueryable<ShelterLocation> Asked(CallerRequest request, Question question)
    {
        var locations = request.Read.Rows<ShelterLocation>();
        if (question.Schemes is { } schemes)
            locations = locations.Where(location => schemes.Contains(location.Scheme));
        if (question.Municipalities is { } codes)
            locations = locations.Where(location => codes.Contains(location.Municipality!.Code));
        return locations;
    }

    private static async Task<IReadOnlyList<LocationMeasurement>> LocationsAsync(
        CallerRequest request, Question question, DateOnly day, CancellationToken cancellationToken)
    {
        var snapshots = request.Read.Rows<CapacitySnapshot>();
        // Four look-ups by (location, date) per location: a join on the last date would read every measurement.
        return await Asked(request, question)
            .Select(MeasuredColumns.Of(request.View).Allowed<ShelterLocation, LocationMeasurement>(location => new LocationMeasurement(
                location.Id, location.Scheme, location.MunicipalityId, location.OpensOn, location.ClosesOn, location.PlannedPlaces, location.Status,
                snapshots.Where(snapshot => snapshot.LocationId == location.Id && snapshot.Date <= day)
                    .OrderByDescending(snapshot => snapshot.Date).Select(snapshot => (int?)snapshot.Places).FirstOrDefault(),
                snapshots.Where(snapshot => snapshot.LocationId == location.Id && snapshot.Date <= day)
                    .OrderByDescending(snapshot => snapshot.Date).Select(snapshot => snapshot.Occupied).FirstOrDefault(),
                snapshots.Where(snapshot => snapshot.LocationId == location.Id && snapshot.Date <= day)
                    .OrderByDescending(snapshot => snapshot.Date).Select(snapshot => snapshot.Blocked).FirstOrDefault(),
                snapshots.Where(snapshot => snapshot.LocationId == location.Id && snapshot.Date <= day)
                    .OrderByDescending(snapshot => snapshot.Date).Select(snapshot => snapshot.Available).FirstOrDefault())))
            .ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<LocationHistory>> HistoryAsync(
        CallerRequest request, Question question, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var locations = await LocationsAsync(request, question, from, cancellationToken);
        var ids = locations.Select(location => location.Id).ToList();
        var snapshots = await request.Read.Rows<CapacitySnapshot>()
            .Where(snapshot => ids.Contains(snapshot.LocationId) && snapshot.Date >= from && snapshot.Date <= to)
            .OrderBy(snapshot => snapshot.LocationId).ThenBy(snapshot => snapshot.Date)
            .Select(MeasuredColumns.Of(request.View).Allowed<CapacitySnapshot, Measurement>(snapshot => new Measurement(
                snapshot.LocationId, snapshot.Date, snapshot.Places, snapshot.Occupied, snapshot.Blocked, snapshot.Available)))
            .ToListAsync(cancellationToken);
        var byLocation = snapshots.ToLookup(snapshot => snapshot.LocationId);
        return [.. locations.Select(location => new LocationHistory(location, [.. Before(location, from), .. byLocation[location.Id]]))];
    }

    private static IEnumerable<Measurement> Before(LocationMeasurement location, DateOnly from)
    {
        if (location.Places is { } places)
            yield return new(location.Id, from, places, location.Occupied, location.Blocked, location.Available);
    }

    private static async Task<IReadOnlyList<ShelterTarget>> TargetsAsync(CallerRequest request, Question question, CancellationToken cancellationToken)
    {
        var targets = request.Read.Rows<ShelterTarget>().Where(target => target.Kind == ShelterTargetKind.Assignment);
        if (question.Municipalities is { } codes)
            targets = targets.Where(target => target.Municipality != null && codes.Contains(target.Municipality.Code));
        return await targets.Include(target => target.Municipality).Include(target => target.Swaps).AsSingleQuery().ToListAsync(cancellationToken);
    }

    private static async Task<ShelterCapacity> SumAsync(
        CallerRequest request, Question question, DateOnly on, IReadOnlyList<LocationMeasurement> locations, CancellationToken cancellationToken) =>
        Sum(question, on, locations, await TargetsAsync(request, question, cancellationToken));

    private static ShelterCapacity Sum(Question question, DateOnly on, IReadOnlyList<LocationMeasurement> locations, IReadOnlyList<ShelterTarget> targets)
    {
        var open = locations.Where(location => location.IsOpenOn(on)).ToList();
        var holding = targets.Where(target => target.HoldsOn(on)).ToList();
        var schemes = question.Schemes?.Distinct().ToList() ?? [.. open.Select(location => location.Scheme).Distinct()];
        var municipalities = open.Select(location => location.MunicipalityId)
            .Union(holding.Where(target => target.MunicipalityId is not null && schemes.Contains(target.Scheme)).Select(target => target.MunicipalityId!.Value));
        return new(
            on,
            CapacityFigures.Of(open),
            locations.Where(location => location.IsPlannedOn(on)).Sum(location => location.PlannedPlaces ?? 0),
            TargetOf(schemes, scheme => TargetOfScheme(holding, scheme, question, on)),
            [.. schemes.Order().Select(scheme => new ShelterSchemeCapacity(
                scheme, CapacityFigures.Of(open.Where(location => location.Scheme == scheme)), TargetOfScheme(holding, scheme, question, on)))],
            [.. municipalities.Order().Select(id => new MunicipalityCapacity(
                id, CapacityFigures.Of(open.Where(location => location.MunicipalityId == id)), TargetOf(schemes, scheme => TargetOfMunicipality(holding, scheme, id, on))))]);
    }

    /// <summary>A sum of targets says something only where each of the stocks has one.</summary>
    private static int? TargetOf(List<ShelterScheme> schemes, Func<ShelterScheme, int?> targetOf) =>
        schemes.Count == 0 ? null : schemes.Select(targetOf).Aggregate((sum, target) => sum + target);

    /// <summary>The target of the municipalities asked for if each has one; of the whole province its own target.</summary>
    private static int? TargetOfScheme(List<ShelterTarget> holding, ShelterScheme scheme, Question question, DateOnly on)
    {
        var ofScheme = holding.Where(target => target.Scheme == scheme).ToList();
        if (question.Municipalities is not { } codes)
            return ofScheme.Find(target => target.MunicipalityId is null)?.EffectivePlaces(on);
        int? sum = 0;
        foreach (var code in codes.Distinct())
        {
            var ofMunicipality = ofScheme.Where(target => target.Municipality?.Code == code).ToList();
            sum = ofMunicipality.Count == 0 ? null : sum + ofMunicipality.Sum(target => target.EffectivePlaces(on));
        }

        return codes.Count == 0 ? null : sum;
    }

    private static int? TargetOfMunicipality(List<ShelterTarget> holding, ShelterScheme scheme, int municipality, DateOnly on)
    {
        var found = holding.Where(target => target.Scheme == scheme && target.MunicipalityId == municipality).ToList();
        return found.Count == 0 ? null : found.Sum(target => target.EffectivePlaces(on));
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "PERIOD_INVALID" },
    });
}
