using System.Globalization;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>
/// Keeps the groups whose shown figures meet a condition. A figure that isn't there and one that is suppressed are the same to it: both are null, equal null and meet no
/// other condition, so that a condition tells of a figure what the answer without it does.
/// </summary>
/// <typeparam name="T">A group.</typeparam>
/// <param name="figureOf">The figure of a group by its name in the schema; null where it is suppressed or there is none.</param>
internal sealed class GroupHaving<T>(Func<T, string, decimal?> figureOf)
{
    /// <summary>The groups that meet the argument <c>having</c>; without one every group does.</summary>
    public IEnumerable<T> Keep(IEnumerable<T> groups, PlannedField field, IReadOnlyDictionary<string, object?> variables) =>
        groups.Where(Of(field.Arguments.GetValueOrDefault("having"), variables));

    private Func<T, bool> Of(PlannedValue? having, IReadOnlyDictionary<string, object?> variables)
    {
        if (having is not PlannedValue.Object given)
            return _ => true;
        var conditions = given.Fields.Select(field => Condition(field.Key, field.Value, variables)).ToList();
        return group => conditions.TrueForAll(condition => condition(group));
    }

    private Func<T, bool> Condition(string name, PlannedValue value, IReadOnlyDictionary<string, object?> variables)
    {
        if (value is PlannedValue.List list)
        {
            var parts = list.Items.Select(item => Of(item, variables)).ToList();
            return name == "and" ? group => parts.TrueForAll(part => part(group)) : group => parts.Exists(part => part(group));
        }

        if (value is not PlannedValue.Object operations)
            return _ => true;
        var tests = operations.Fields.Select(operation => Test(operation.Key, Operand(operation.Value, variables))).ToList();
        return group => figureOf(group, name) is var figure && tests.TrueForAll(test => test(figure));
    }

    private static List<decimal?> Operand(PlannedValue value, IReadOnlyDictionary<string, object?> variables) =>
        value is PlannedValue.Leaf leaf && leaf.Source.Read(variables) is var read ? [.. (read as IReadOnlyList<object?> ?? [read]).Select(Convert)] : [null];

    private static decimal? Convert(object? value) => value is null ? null : System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);

    // A comparison with null holds for no figure, its complement for every one.
    private static Func<decimal?, bool> Test(string operation, List<decimal?> operand) => (operation, operand) switch
    {
        ("in", _) => operand.Contains,
        ("eq", [var value]) => figure => figure == value,
        ("gt", [var value]) => figure => figure > value,
        ("gte", [var value]) => figure => figure >= value,
        ("lt", [var value]) => figure => figure < value,
        ("lte", [var value]) => figure => figure <= value,
        (['n', .. var opposite], _) when Test(opposite, operand) is var test => figure => figure is not null && !test(figure),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown operator {operation}."),
    };
}
