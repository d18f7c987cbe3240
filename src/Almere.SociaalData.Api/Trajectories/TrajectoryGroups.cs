using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;

namespace Almere.SociaalData.Api.Trajectories;

/// <summary>Answers how many trajectories there are by one or more keys, with waiting time and costs.</summary>
internal static class TrajectoryGroups
{
    private const int Persons = 0;
    private const int Clients = 1;
    private const int Started = 2;
    private const int WaitingDays = 3;
    private const int Waited = 4;
    private const int Costs = 5;
    private const int Charged = 6;

    // Shown as multiples of these: an average with all its decimals would give the number of people away.
    private const decimal DaysStep = 1;
    private const decimal CostsStep = 100;

    private static readonly IReadOnlyList<GroupKeyMap> Keys =
    [
        new("LAW", GroupAxes.Lambda((Trajectory trajectory) => trajectory.Law)),
        new("STATUS", GroupAxes.Lambda((Trajectory trajectory) => trajectory.Status)),
        new("MUNICIPALITY", GroupAxes.Lambda((Trajectory trajectory) => trajectory.MunicipalityId)),
        new("DISTRICT", GroupAxes.Lambda((Trajectory trajectory) => trajectory.DistrictId)),
        new("PRODUCT", GroupAxes.Lambda((Trajectory trajectory) => trajectory.ProductId)),
        new("PROVIDER", GroupAxes.Lambda((Trajectory trajectory) => trajectory.ProviderId)),
        // Of a client that the caller may not count nothing is known.
        new("SEX", GroupAxes.Lambda((Trajectory trajectory) => (Sex?)trajectory.Client!.Sex)),
        new("AGE_BAND", GroupAxes.Lambda((Trajectory trajectory) => (int?)trajectory.Client!.BirthYear)),
        new("REQUESTED_MONTH", GroupAxes.Lambda((Trajectory trajectory) => trajectory.RequestedMonth)),
        new("REQUESTED_QUARTER", GroupAxes.Lambda((Trajectory trajectory) => trajectory.RequestedMonth / Period.MonthsInQuarter)),
        new("REQUESTED_YEAR", GroupAxes.Lambda((Trajectory trajectory) => trajectory.RequestedMonth / Period.MonthsInYear)),
    ];

    private static readonly GroupHaving<TrajectoryGroup> Having = new((group, figure) => figure switch
    {
        "count" => group.Count,
        "clients" => group.Clients,
        "averageWaitingDays" => group.AverageWaitingDays,
        "totalCosts" => group.TotalCosts,
        _ => throw new System.Diagnostics.UnreachableException($"Unknown figure {figure}."),
    });

    /// <summary>The planner of <c>Query.trajectoryGroups</c>.</summary>
    public static GroupPlanner Planner => new(
        Entities.Model, typeof(Trajectory),
        Keys,
        [
            // Whether a group is shown depends on the number of persons in it, whoever may know that number.
            new(null, GroupAxes.Lambda((Trajectory trajectory) => trajectory.ClientId), GroupFigureKind.Distinct),
            new("clients", GroupAxes.Lambda((Trajectory trajectory) => trajectory.ClientId), GroupFigureKind.Distinct),
            new("averageWaitingDays", GroupAxes.Lambda((Trajectory trajectory) => trajectory.WaitingDays), GroupFigureKind.Present),
            new("averageWaitingDays", GroupAxes.Lambda((Trajectory trajectory) => trajectory.WaitingDays), GroupFigureKind.Sum),
            // Whether a figure is shown depends on the number of persons that it is made of.
            new("averageWaitingDays", GroupAxes.Lambda((Trajectory trajectory) => trajectory.WaitingDays == null ? null : (int?)trajectory.ClientId), GroupFigureKind.Distinct),
            new("totalCosts", GroupAxes.Lambda((Trajectory trajectory) => trajectory.Costs), GroupFigureKind.Sum),
            new("totalCosts", GroupAxes.Lambda((Trajectory trajectory) => trajectory.Costs == null ? null : (int?)trajectory.ClientId), GroupFigureKind.Distinct),
        ],
        async counted =>
        {
            var request = CallerRequest.Of(counted.Operation);
            var axes = await GroupAxes.ReadAsync(request, Keys, counted);
            var groups = axes.Show(counted.Rows, CellOf, request.View.Figures).Select(cell => GroupOf(axes, cell));
            return [.. Having.Keep(groups, counted.Field, counted.Operation.Variables)];
        })
    {
        SplitBy = (groups, state) => FigureFilter.SplitBy(groups, CallerRequest.Of(state).View),
        Beside = (by, state) => GroupAxes.Registers(by, CallerRequest.Of(state)),
    };

    // The clients of two groups that become one are different: what they are told apart by, the year of birth, is theirs.
    private static FigureCell CellOf(IReadOnlyList<int> place, IReadOnlyList<GroupRow> rows)
    {
        var started = Sum(rows, Started);
        var waiting = started is null or 0 ? null : decimal.Round(Sum(rows, WaitingDays)!.Value / started.Value, 2, MidpointRounding.AwayFromZero) as decimal?;
        return new(
            place, (int)(Sum(rows, Persons) ?? 0), [rows.Sum(row => row.Count), (int)(Sum(rows, Clients) ?? 0)],
            [new(waiting, DaysStep, (int)(Sum(rows, Waited) ?? 0)), new(Sum(rows, Costs), CostsStep, (int)(Sum(rows, Charged) ?? 0))]);
    }

    /// <summary>The sum of a figure over groups; 0 over none, null where nobody asked for it.</summary>
    private static decimal? Sum(IReadOnlyList<GroupRow> rows, int figure) =>
        rows.Aggregate((decimal?)0, (sum, row) => sum + row.Figures[figure]);

    private static TrajectoryGroup GroupOf(GroupAxes axes, ShownCell cell) => new(
        new(
            axes.EnumOf<Law>("LAW", cell), axes.EnumOf<TrajectoryStatus>("STATUS", cell), axes.ValueOf("MUNICIPALITY", cell), axes.ValueOf("DISTRICT", cell),
            axes.ValueOf("PRODUCT", cell), axes.ValueOf("PROVIDER", cell), axes.EnumOf<Sex>("SEX", cell), axes.AgeBandOf(cell), axes.PeriodOf(cell)),
        cell.Suppressed ? null : cell.Counts[0], cell.Suppressed ? null : cell.Counts[1], cell.Suppressed ? null : cell.Figures[0],
        cell.Suppressed ? null : cell.Figures[1], cell.Suppressed);
}

/// <summary>A group of trajectories; its members are those of the schema.</summary>
internal sealed record TrajectoryGroup(
    TrajectoryGroupKeyValue Key, int? Count, int? Clients, decimal? AverageWaitingDays, decimal? TotalCosts, bool Suppressed);

/// <summary>What a group of trajectories has in common; its members are those of the schema.</summary>
internal sealed record TrajectoryGroupKeyValue(
    Law? Law, TrajectoryStatus? Status, long? MunicipalityId, long? DistrictId, long? ProductId, long? ProviderId, Sex? Sex, string? AgeBand, string? Period);
