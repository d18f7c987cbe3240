using System.Linq.Expressions;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>The rows that a question about capacity is asked over: the caller's own, of the schemes and municipalities that it names.</summary>
internal sealed class ShelterQueries
{
    private readonly LambdaExpression? _snapshotRule;

    /// <param name="request">The caller's rows.</param>
    /// <param name="question">What is asked.</param>
    public ShelterQueries(CallerRequest request, ShelterQuestion question)
    {
        _snapshotRule = request.Rows.RuleFor(typeof(CapacitySnapshot));
        Snapshots = request.Read.Rows<CapacitySnapshot>();
        Locations = request.Read.Rows<ShelterLocation>();
        Targets = request.Read.Rows<ShelterTarget>().Where(target => target.Kind == ShelterTargetKind.Assignment);
        if (question.NamesSchemes)
        {
            var isAsked = PlannedQueries.OneOf(question.Schemes, question.KnownSchemes);
            Locations = PlannedQueries.Where(Locations, location => location.Scheme, isAsked);
            Targets = PlannedQueries.Where(Targets, target => target.Scheme, isAsked);
        }

        if (question.NamesMunicipalities)
        {
            var isAsked = PlannedQueries.OneOf(question.Municipalities, question.KnownMunicipalities);
            Locations = PlannedQueries.Where(Locations, location => location.Municipality!.Code, isAsked);
            Targets = PlannedQueries.Where(Targets, target => target.Municipality!.Code, isAsked);
        }
    }

    /// <summary>The locations.</summary>
    public IQueryable<ShelterLocation> Locations { get; }

    /// <summary>The measurements of all locations.</summary>
    public IQueryable<CapacitySnapshot> Snapshots { get; }

    /// <summary>What statutes ask; of the province too where no municipality is named.</summary>
    public IQueryable<ShelterTarget> Targets { get; }

    /// <summary>
    /// A number of a location's last measurement until a day. That is nearly always the latest of all, which the location knows; otherwise it is looked up by location
    /// and date. A join on the last date would read every measurement.
    /// </summary>
    /// <param name="number">From a measurement to the number.</param>
    /// <param name="location">The location.</param>
    /// <param name="day">The day.</param>
    /// <param name="isNeeded">Whether the number is looked up; where it isn't, it may be null.</param>
    public Expression LastUntil(LambdaExpression number, Expression location, Expression day, Expression isNeeded)
    {
        var latest = Expression.Property(location, nameof(ShelterLocation.LatestSnapshot));
        var isVisible = _snapshotRule is null ? Expression.Constant(true) : PlannedQueries.At(_snapshotRule, latest);
        return PlannedQueries.At(Last, location, Snapshots.Expression, day, isVisible, PlannedQueries.At(number, latest), isNeeded, Expression.Quote(number));
    }

    private static Expression<Func<ShelterLocation, IQueryable<CapacitySnapshot>, DateOnly, bool, int?, bool, Expression<Func<CapacitySnapshot, int?>>, int?>> Last { get; } =
        (location, snapshots, day, isVisible, latest, isNeeded, number) =>
            isVisible && location.LatestSnapshot!.Date <= day ? latest
                : isNeeded ? snapshots.Where(snapshot => snapshot.LocationId == location.Id && snapshot.Date <= day).OrderByDescending(snapshot => snapshot.Date).Select(number).FirstOrDefault()
                : null;
}
