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
        var request = CallerRequest.Of(context.State);
        return throughTime ? new ThroughTime(question, new(request, question, new(field))) : new OnOneDay(question, new(request, question, new(field)));
    }

    private sealed class OnOneDay(ShelterQuestion question, DayRows rows) : FieldStep
    {
        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var answer = new ShelterCapacity(question.Of(context), question.On(context), await rows.ReadAsync(context));
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answer);
        }
    }

    private sealed class ThroughTime(ShelterQuestion question, PeriodRows rows) : FieldStep
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
            var (locations, targets) = await rows.ReadAsync(context);
            var answers = days.ConvertAll(day => (object)new ShelterCapacity(asked, day, On(day, locations, targets)));
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answers);
        }

        private static DayCapacity On(DateOnly day, List<LocationHistory> locations, IReadOnlyCollection<ShelterTarget> targets)
        {
            var counted = new DayCapacity { PlannedPlaces = locations.Where(location => location.IsPlannedOn(day)).Sum(location => location.PlannedPlaces ?? 0) };
            counted.Open.AddRange(locations.Where(location => location.IsOpenOn(day)).Select(location => new OpenLocation(location.Scheme, location.MunicipalityId, location.LastUntil(day))));
            counted.Targets.AddRange(targets.Where(target => target.HoldsOn(day)).Select(target => new HoldingTarget(target.Id, target.Scheme, target.MunicipalityId, target.EffectivePlaces(day))));
            return counted;
        }
    }

    private static GraphQLException Invalid(string message) => new(new GraphQLError(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = "PERIOD_INVALID" },
    });
}
