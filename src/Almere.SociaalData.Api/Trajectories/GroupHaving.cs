using System.Globalization;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Trajectories;

/// <summary>Keeps the groups whose shown figures meet a condition. A suppressed figure meets none, so that a condition tells nothing of it.</summary>
internal static class GroupHaving
{
    /// <summary>The condition of the argument <c>having</c>; without one every group is kept.</summary>
    public static Func<TrajectoryGroup, bool> Of(PlannedValue? having, IReadOnlyDictionary<string, object?> variables)
    {
        if (having is not PlannedValue.Object given)
            return _ => true;
        var conditions = given.Fields.Select(field => Condition(field.Key, field.Value, variables)).ToList();
        return group => conditions.TrueForAll(condition => condition(group));
    }

    private static Func<TrajectoryGroup, bool> Condition(string name, PlannedValue value, IReadOnlyDictionary<string, object?> variables)
    {
        if (value is PlannedValue.List list)
        {
            var parts = list.Items.Select(item => Of(item, variables)).ToList();
            return name == "and" ? group => parts.TrueForAll(part => part(group)) : group => parts.Exists(part => part(group));
        }

        if (value is not PlannedValue.Object operations)
            return _ => true;
        var tests = operations.Fields.Select(operation => Test(operation.Key, Operand(operation.Value, variables))).ToList();
        return group => FigureOf(group, name) is { } figure && tests.TrueForAll(test => test(figure));
    }

    private static decimal? FigureOf(TrajectoryGroup group, string name) => name switch
    {
        "count" => group.Count,
        "clients" => group.Clients,
        "averageWaitingDays" => group.AverageWaitingDays,
        "totalCosts" => group.TotalCosts,
        _ => throw new System.Diagnostics.UnreachableException($"Unknown figure {name}."),
    };

    private static List<decimal> Operand(PlannedValue value, IReadOnlyDictionary<string, object?> variables) => value is PlannedValue.Leaf leaf
        ? [.. (leaf.Source.Read(variables) is var read && read is IReadOnlyList<object?> list ? list : [read]).OfType<object>().Select(Convert)]
        : [];

    private static decimal Convert(object value) => System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    private static Func<decimal, bool> Test(string operation, List<decimal> operand) => (operation, operand) switch
    {
        ("in", _) => operand.Contains,
        ("nin", _) => figure => !operand.Contains(figure),
        // A comparison with null holds for no figure, its complement for every one.
        ("eq" or "gt" or "gte" or "lt" or "lte", []) => _ => false,
        (_, []) => _ => true,
        ("eq", [var value]) => figure => figure == value,
        ("neq", [var value]) => figure => figure != value,
        ("gt" or "nlte", [var value]) => figure => figure > value,
        ("gte" or "nlt", [var value]) => figure => figure >= value,
        ("lt" or "ngte", [var value]) => figure => figure < value,
        ("lte" or "ngt", [var value]) => figure => figure <= value,
        _ => throw new System.Diagnostics.UnreachableException($"Unknown operator {operation}."),
    };
}
