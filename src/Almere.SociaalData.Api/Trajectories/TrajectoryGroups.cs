using System.Globalization;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Groups;

namespace Almere.SociaalData.Api.Trajectories;

/// <summary>Answers how many trajectories there are by one or more keys, with waiting time and costs.</summary>
internal static class TrajectoryGroups
{
    private const int MonthsInYear = 12;
    private const int Clients = 0;
    private const int Started = 1;
    private const int WaitingDays = 2;
    private const int Costs = 3;

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
        new("REQUESTED_MONTH", GroupAxes.Lambda((Trajectory trajectory) => (int?)((trajectory.RequestedOn!.Value.Year * MonthsInYear) + trajectory.RequestedOn!.Value.Month - 1))),
        new("REQUESTED_QUARTER", GroupAxes.Lambda((Trajectory trajectory) => (int?)((trajectory.RequestedOn!.Value.Year * 4) + ((trajectory.RequestedOn!.Value.Month - 1) / 3)))),
        new("REQUESTED_YEAR", GroupAxes.Lambda((Trajectory trajectory) => trajectory.RequestedOn!.Value.Year)),
    ];

    /// <summary>The planner of <c>Query.trajectoryGroups</c>.</summary>
    public static GroupPlanner Planner => new(
        Entities.Model, typeof(Trajectory),
        Keys,
        [
            new("clients", GroupAxes.Lambda((Trajectory trajectory) => trajectory.ClientId), GroupFigureKind.Distinct),
            new("started", GroupAxes.Lambda((Trajectory trajectory) => trajectory.WaitingDays), GroupFigureKind.Present),
            new("waitingDays", GroupAxes.Lambda((Trajectory trajectory) => trajectory.WaitingDays), GroupFigureKind.Sum),
            new("costs", GroupAxes.Lambda((Trajectory trajectory) => trajectory.Costs), GroupFigureKind.Sum),
        ],
        async (context, planned, by, rows) =>
        {
            var request = CallerRequest.Of(context);
            var axes = await GroupAxes.ReadAsync(request, Keys, by, rows, context.CancellationToken);
            var cells = axes.Place(rows).Select(cell => CellOf(cell.Key, cell.Single()));
            var groups = axes.Show([.. cells], request.View.Figures).Select(cell => new TrajectoryGroup(
                new(axes.EnumOf<Law>("LAW", cell), axes.EnumOf<TrajectoryStatus>("STATUS", cell), axes.ValueOf("MUNICIPALITY", cell), axes.ValueOf("DISTRICT", cell),
                    axes.ValueOf("PRODUCT", cell), axes.ValueOf("PROVIDER", cell), PeriodOf(axes, cell)),
                cell.Suppressed ? null : cell.Counts[0], cell.Persons, cell.Suppressed ? null : cell.Figures[0], cell.Suppressed ? null : cell.Figures[1], cell.Suppressed));
            return [.. groups.Where(GroupHaving.Of(planned.Arguments.GetValueOrDefault("having"), context.Variables))];
        });

    private static FigureCell CellOf(IReadOnlyList<int> position, GroupRow row)
    {
        var started = row.Figures[Started] ?? 0;
        var waiting = started == 0 ? null : decimal.Round((row.Figures[WaitingDays] ?? 0) / started, 2, MidpointRounding.AwayFromZero) as decimal?;
        return new(position, (int)(row.Figures[Clients] ?? 0), [row.Count], [new(waiting, DaysStep), new(row.Figures[Costs], CostsStep)]);
    }

    private static string? PeriodOf(GroupAxes axes, ShownCell cell)
    {
        if (axes.ValueOf("REQUESTED_MONTH", cell) is { } month)
            return string.Create(CultureInfo.InvariantCulture, $"{month / MonthsInYear}-{(month % MonthsInYear) + 1:00}");
        if (axes.ValueOf("REQUESTED_QUARTER", cell) is { } quarter)
            return string.Create(CultureInfo.InvariantCulture, $"{quarter / 4}-Q{(quarter % 4) + 1}");
        return axes.ValueOf("REQUESTED_YEAR", cell)?.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A group of trajectories; its members are those of the schema.</summary>
internal sealed record TrajectoryGroup(
    TrajectoryGroupKeyValue Key, int? Count, int? Clients, decimal? AverageWaitingDays, decimal? TotalCosts, bool Suppressed);

/// <summary>What a group of trajectories has in common; its members are those of the schema.</summary>
internal sealed record TrajectoryGroupKeyValue(
    Law? Law, TrajectoryStatus? Status, long? MunicipalityId, long? DistrictId, long? ProductId, long? ProviderId, string? Period);
