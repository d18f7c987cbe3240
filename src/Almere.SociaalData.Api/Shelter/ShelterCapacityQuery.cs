using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>Answers how many places there are, and how many are asked for, over the locations that the caller may see.</summary>
/// <param name="throughTime">Whether it is asked for a period, and not for one day.</param>
internal sealed class ShelterCapacityQuery(bool throughTime) : IFieldPlanner
{
    private const int MostDays = 1_000;

    /// <inheritdoc/>
    public bool PlansSelection => false;

    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context)
    {
        var question = new ShelterQuestion(field);
        var rows = new ShelterRows(CallerRequest.Of(context.State), question, new(field), throughTime);
        return throughTime ? new ThroughTime(question, rows) : new OnOneDay(question, rows);
    }

    private sealed class OnOneDay(ShelterQuestion question, ShelterRows rows) : FieldStep
    {
        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var on = question.On(context);
            var (locations, _, targets) = await rows.ReadAsync(context);
            var answer = Sum(question.Of(context), on, locations, targets);
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answer);
        }
    }

    private sealed class ThroughTime(ShelterQuestion question, ShelterRows rows) : FieldStep
    {
        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var (from, to) = (question.From(context), question.To(context));
            var days = Intervals.LastDays(from, to, question.Interval(context), MostDays + 1).ToList();
            if (to < from)
                throw Invalid($"\"from\" is {from:yyyy-MM-dd} and \"to\" is {to:yyyy-MM-dd}: the period ends before it begins.");
            if (days.Count > MostDays)
                throw Invalid($"The period holds more than {MostDays} intervals. Ask for a shorter period or a longer interval.");
            var asked = question.Of(context);
            var (locations, measurements, targets) = await rows.ReadAsync(context);
            var byLocation = measurements.ToLookup(measurement => measurement.LocationId);
            var histories = locations.ConvertAll(location => new LocationHistory(location, [.. byLocation[location.Id]]));
            var answers = days.ConvertAll(day => (object)Sum(asked, day, histories.ConvertAll(history => history.On(day)), targets));
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answers);
        }
    }

    /// <summary>A location as it was measured last before a period, with its measurements in the period, oldest first.</summary>
    private sealed record LocationHistory(LocationMeasurement Before, IReadOnlyList<DayMeasurement> Measurements)
    {
        public LocationMeasurement On(DateOnly day) => Measurements.LastOrDefault(measurement => measurement.Date <= day) is { } last
            ? Before with { Measured = last.Measured }
            : Before;
    }

    private static ShelterCapacity Sum(
        ShelterQuestion.Asked asked, DateOnly on, IReadOnlyList<LocationMeasurement> locations, IReadOnlyList<HoldingTarget> targets)
    {
        var open = locations.Where(location => location.IsOpenOn(on)).ToList();
        var holding = targets.Where(target => target.Target.HoldsOn(on)).ToList();
        var schemes = asked.Schemes?.Distinct().ToList() ?? [.. open.Select(location => location.Scheme).Distinct()];
        return new(
            on,
            CapacityFigures.Of(open),
            locations.Where(location => location.IsPlannedOn(on)).Sum(location => location.PlannedPlaces ?? 0),
            TargetOf(schemes, scheme => TargetOfScheme(holding, scheme, asked, on)),
            () => [.. schemes.Order().Select(scheme => new ShelterSchemeCapacity(
                scheme, CapacityFigures.Of(open.Where(location => location.Scheme == scheme)), TargetOfScheme(holding, scheme, asked, on)))],
            () => [.. MunicipalitiesOf(open, holding, schemes).Order().Select(id => new MunicipalityCapacity(
                id, CapacityFigures.Of(open.Where(location => location.MunicipalityId == id)), TargetOf(schemes, scheme => TargetOfMunicipality(holding, scheme, id, on))))]);
    }

    private static IEnumerable<int> MunicipalitiesOf(List<LocationMeasurement> open, List<HoldingTarget> holding, List<ShelterScheme> schemes) =>
        open.Select(location => location.MunicipalityId).Union(
            holding.Where(target => target.Target.MunicipalityId is not null && schemes.Contains(target.Target.Scheme)).Select(target => target.Target.MunicipalityId!.Value));

    /// <summary>A sum of targets says something only where each of the stocks has one.</summary>
    private static int? TargetOf(List<ShelterScheme> schemes, Func<ShelterScheme, int?> targetOf) =>
        schemes.Count == 0 ? null : schemes.Select(targetOf).Aggregate((sum, target) => sum + target);

    /// <summary>The target of the municipalities asked for if each has one; of the whole province its own target.</summary>
    private static int? TargetOfScheme(List<HoldingTarget> holding, ShelterScheme scheme, ShelterQuestion.Asked asked, DateOnly on)
    {
        var ofScheme = holding.Where(target => target.Target.Scheme == scheme).ToList();
        if (asked.Municipalities is not { } codes)
            return ofScheme.Find(target => target.Target.MunicipalityId is null)?.Target.EffectivePlaces(on);
        int? sum = 0;
        foreach (var code in codes.Distinct())
        {
            var ofMunicipality = ofScheme.Where(target => target.MunicipalityCode == code).ToList();
            sum = ofMunicipality.Count == 0 ? null : sum + ofMunicipality.Sum(target => target.Target.EffectivePlaces(on));
        }

        return codes.Count == 0 ? null : sum;
    }

    private static int? TargetOfMunicipality(List<HoldingTarget> holding, ShelterScheme scheme, int municipality, DateOnly on)
    {
        var found = holding.Where(target => target.Target.Scheme == scheme && target.Target.MunicipalityId == municipality).ToList();
        return found.Count == 0 ? null : found.Sum(target => target.Target.EffectivePlaces(on));
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "PERIOD_INVALID" },
    });
}
