using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
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
        var numbers = new CapacityNumbers(field);
        return throughTime
            ? new ThroughTime(question, new(request, question, numbers), numbers.Reading)
            : new OnOneDay(question, new(request, question, numbers), numbers.Reading);
    }

    private sealed class OnOneDay(ShelterQuestion question, DayRows rows, string reading) : FieldStep
    {
        private readonly PlannedFigures<ShelterCapacity> _capacity = new(
            rows.Read, reading, async (context, _) => new(question.Of(context), question.On(context), await rows.ReadAsync(context)), capacity => capacity.Rows);

        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var (schemes, municipalities) = question.Of(context);
            var answer = await _capacity.ReadAsync(context, CallerRequest.Of(context).Rows, schemes, municipalities, question.On(context));
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answer);
        }
    }

    private sealed class ThroughTime : FieldStep
    {
        private readonly ShelterQuestion _question;
        private readonly PeriodRows _rows;
        private readonly PlannedFigures<IReadOnlyList<ShelterCapacity>> _history;

        public ThroughTime(ShelterQuestion question, PeriodRows rows, string reading)
        {
            (_question, _rows) = (question, rows);
            _history = new(rows.Read, reading, (context, _) => CountAsync(context), history => history.Sum(capacity => capacity.Rows + 1));
        }

        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var (from, to, interval) = (_question.From(context), _question.To(context), _question.Interval(context));
            if (to < from)
                throw Invalid($"\"from\" is {from:yyyy-MM-dd} and \"to\" is {to:yyyy-MM-dd}: the period ends before it begins.");
            if (Intervals.LastDays(from, to, interval, MostDays + 1).Count() > MostDays)
                throw Invalid($"The period holds more than {MostDays} intervals. Ask for a shorter period or a longer interval.");
            var (schemes, municipalities) = _question.Of(context);
            var answers = await _history.ReadAsync(context, CallerRequest.Of(context).Rows, schemes, municipalities, from, to, interval);
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, answers);
        }

        private async ValueTask<IReadOnlyList<ShelterCapacity>> CountAsync(OperationContext context)
        {
            var asked = _question.Of(context);
            var (locations, targets) = await _rows.ReadAsync(context);
            return [.. Intervals.LastDays(_question.From(context), _question.To(context), _question.Interval(context), MostDays)
                .Select(day => new ShelterCapacity(asked, day, On(day, locations, targets)))];
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
