using System.Globalization;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Which values of an enum a filter leaves, as far as it says so for every row.</summary>
internal static class FilterLeaves
{
    /// <summary>Whether rows with a value may be left.</summary>
    /// <param name="filter">The filter; null for none.</param>
    /// <param name="path">The fields that lead to the value.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <param name="value">The number of the enum value; null for no value.</param>
    public static bool Value(PlannedValue? filter, ReadOnlySpan<string> path, IReadOnlyDictionary<string, object?> variables, long? value)
    {
        if (filter is not PlannedValue.Object given)
            return true;
        foreach (var item in (given.Fields.GetValueOrDefault("and") as PlannedValue.List)?.Items ?? [])
        {
            if (!Value(item, path, variables, value))
                return false;
        }

        if (given.Fields.GetValueOrDefault(path[0]) is not PlannedValue.Object next)
            return true;
        if (path.Length > 1)
            return Value(next, path[1..], variables, value);
        foreach (var (operation, operand) in next.Fields)
        {
            if (!Holds(operation, Given(operand, variables), value))
                return false;
        }

        return true;
    }

    private static bool Holds(string operation, IReadOnlyList<long?> given, long? value) => operation switch
    {
        "eq" or "in" => given.Contains(value),
        "neq" or "nin" => !given.Contains(value),
        _ => true,
    };

    private static List<long?> Given(PlannedValue operand, IReadOnlyDictionary<string, object?> variables) => operand switch
    {
        PlannedValue.Leaf leaf when leaf.Source.Read(variables) is IReadOnlyList<object?> items => [.. items.Select(Number)],
        PlannedValue.Leaf leaf => [Number(leaf.Source.Read(variables))],
        _ => [null],
    };

    private static long? Number(object? value) => value is null ? null : Convert.ToInt64(value, CultureInfo.InvariantCulture);
}
