using Almere.SociaalData.Access;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Which fields the keys and figures of groups are made of: a figure asks for the right to count by what it is computed from.</summary>
internal static class GroupCoordinates
{
    private static readonly Dictionary<string, string> Counted = new(StringComparer.Ordinal)
    {
        ["ClientGroup"] = "Client",
        ["TrajectoryGroup"] = "Trajectory",
    };

    private static readonly Dictionary<(string Type, string Member), string> Keys = new()
    {
        [("ClientGroupKey", "MUNICIPALITY")] = "municipality",
        [("ClientGroupKey", "DISTRICT")] = "district",
        [("ClientGroupKey", "SEX")] = "sex",
        [("ClientGroupKey", "AGE_BAND")] = "birthYear",
        [("ClientGroupKey", "RESIDENCE_STATUS")] = "residenceStatus",
        [("TrajectoryGroupKey", "LAW")] = "law",
        [("TrajectoryGroupKey", "STATUS")] = "status",
        [("TrajectoryGroupKey", "MUNICIPALITY")] = "municipality",
        [("TrajectoryGroupKey", "DISTRICT")] = "district",
        [("TrajectoryGroupKey", "PRODUCT")] = "product",
        [("TrajectoryGroupKey", "PROVIDER")] = "provider",
        [("TrajectoryGroupKey", "REQUESTED_MONTH")] = "requestedOn",
        [("TrajectoryGroupKey", "REQUESTED_QUARTER")] = "requestedOn",
        [("TrajectoryGroupKey", "REQUESTED_YEAR")] = "requestedOn",
    };

    private static readonly Dictionary<(string Type, string Member), string> Figures = new()
    {
        [("ClientGroup", "count")] = "id",
        [("TrajectoryGroup", "count")] = "id",
        [("TrajectoryGroup", "clients")] = "client",
        [("TrajectoryGroup", "averageWaitingDays")] = "waitingDays",
        [("TrajectoryGroup", "totalCosts")] = "costs",
    };

    private static readonly Dictionary<(string Type, string Member), string> KeyValues = new()
    {
        [("ClientGroupKeyValue", "ageBand")] = "birthYear",
        [("TrajectoryGroupKeyValue", "period")] = "requestedOn",
    };

    /// <summary>The type that is counted by a type of groups, or null.</summary>
    public static string? CountedBy(string groupType) => Counted.GetValueOrDefault(groupType);

    /// <summary>The field behind a key, or null for another enum.</summary>
    public static (string Type, string Field)? OfKey(string enumType, string value) =>
        Keys.TryGetValue((enumType, value), out var field) ? (CountedBy(enumType[..^"Key".Length])!, field) : null;

    /// <summary>The field behind a figure, or behind a value of the key, or null for another type.</summary>
    public static (string Type, string Field, FieldUse Use)? OfFigure(string type, string field)
    {
        if (CountedBy(type) is { } counted)
            return (counted, Figures.GetValueOrDefault((type, field), "id"), FieldUse.Aggregate);
        return type.EndsWith("KeyValue", StringComparison.Ordinal) && CountedBy(type[..^"KeyValue".Length]) is { } grouped
            ? (grouped, KeyValues.GetValueOrDefault((type, field), field), FieldUse.Group)
            : null;
    }

    /// <summary>The field behind a condition on a figure, or null for another type.</summary>
    public static (string Type, string Field)? OfHaving(string type, string member, string? argumentOf) =>
        type == "GroupHavingInput" && argumentOf == "Query.trajectoryGroups" && Figures.TryGetValue(("TrajectoryGroup", member), out var field)
            ? ("Trajectory", field)
            : null;
}
