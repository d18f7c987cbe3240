using System.Linq.Expressions;
using Almere.SociaalData.Access;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Which fields the keys and figures of groups are made of: a figure asks for the right to count by what it is computed from.</summary>
internal static class GroupCoordinates
{
    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal)
    {
        ["ClientGroup"] = "Client",
        ["TrajectoryGroup"] = "Trajectory",
    };

    private static readonly Expression<Func<Trajectory, Client?>> ClientOfTrajectory = trajectory => trajectory.Client;

    private static readonly Dictionary<(string Type, string Member), AccessQuestion> Keys = new()
    {
        [("ClientGroupKey", "MUNICIPALITY")] = Group("Client", "municipality"),
        [("ClientGroupKey", "DISTRICT")] = Group("Client", "district"),
        [("ClientGroupKey", "SEX")] = Group("Client", "sex"),
        [("ClientGroupKey", "AGE_BAND")] = Group("Client", "birthYear"),
        [("ClientGroupKey", "RESIDENCE_STATUS")] = Group("Client", "residenceStatus"),
        [("TrajectoryGroupKey", "LAW")] = Group("Trajectory", "law"),
        [("TrajectoryGroupKey", "STATUS")] = Group("Trajectory", "status"),
        [("TrajectoryGroupKey", "MUNICIPALITY")] = Group("Trajectory", "municipality"),
        [("TrajectoryGroupKey", "DISTRICT")] = Group("Trajectory", "district"),
        [("TrajectoryGroupKey", "PRODUCT")] = Group("Trajectory", "product"),
        [("TrajectoryGroupKey", "PROVIDER")] = Group("Trajectory", "provider"),
        [("TrajectoryGroupKey", "SEX")] = GroupByClient("sex"),
        [("TrajectoryGroupKey", "AGE_BAND")] = GroupByClient("birthYear"),
        [("TrajectoryGroupKey", "REQUESTED_MONTH")] = Group("Trajectory", "requestedOn"),
        [("TrajectoryGroupKey", "REQUESTED_QUARTER")] = Group("Trajectory", "requestedOn"),
        [("TrajectoryGroupKey", "REQUESTED_YEAR")] = Group("Trajectory", "requestedOn"),
    };

    private static readonly Dictionary<(string Type, string Member), string> Figures = new()
    {
        [("ClientGroup", "count")] = "id",
        [("TrajectoryGroup", "count")] = "id",
        [("TrajectoryGroup", "clients")] = "client",
        [("TrajectoryGroup", "averageWaitingDays")] = "waitingDays",
        [("TrajectoryGroup", "totalCosts")] = "costs",
    };

    private static readonly Dictionary<(string Type, string Member), AccessQuestion> KeyValues = new()
    {
        [("ClientGroupKeyValue", "ageBand")] = Group("Client", "birthYear"),
        [("TrajectoryGroupKeyValue", "period")] = Group("Trajectory", "requestedOn"),
        [("TrajectoryGroupKeyValue", "sex")] = GroupByClient("sex"),
        [("TrajectoryGroupKeyValue", "ageBand")] = GroupByClient("birthYear"),
    };

    private static readonly Dictionary<string, (string Argument, string Groups)> Conditions = new(StringComparer.Ordinal)
    {
        ["ClientGroupHavingInput"] = ("Query.clientGroups", "ClientGroup"),
        ["GroupHavingInput"] = ("Query.trajectoryGroups", "TrajectoryGroup"),
    };

    /// <summary>The type that is counted by a type of groups, or null.</summary>
    public static string? CountedBy(string groupType) => Counted.GetValueOrDefault(groupType);

    /// <summary>What a key asks, or null for another enum.</summary>
    public static AccessQuestion? OfKey(string enumType, string value) => Keys.GetValueOrDefault((enumType, value));

    /// <summary>What a figure asks, or a value of the key; null for another type.</summary>
    public static AccessQuestion? OfFigure(string type, string field)
    {
        if (CountedBy(type) is { } counted)
            return new AccessQuestion.OfField(counted, Figures.GetValueOrDefault((type, field), "id"), FieldUse.Aggregate);
        return type.EndsWith("KeyValue", StringComparison.Ordinal) && CountedBy(type[..^"KeyValue".Length]) is { } grouped
            ? KeyValues.GetValueOrDefault((type, field)) ?? Group(grouped, field)
            : null;
    }

    /// <summary>What a condition on a figure asks, or null for another type.</summary>
    public static AccessQuestion? OfHaving(string type, string member, string? argumentOf) =>
        Conditions.TryGetValue(type, out var condition) && condition.Argument == argumentOf && Figures.TryGetValue((condition.Groups, member), out var field)
            ? new AccessQuestion.OfField(CountedBy(condition.Groups)!, field, FieldUse.Aggregate)
            : null;

    private static AccessQuestion.OfField Group(string type, string field) => new(type, field, FieldUse.Group);

    private static AccessQuestion.Through GroupByClient(string field) => new(Group("Trajectory", "client"), ClientOfTrajectory, Group("Client", field));
}
