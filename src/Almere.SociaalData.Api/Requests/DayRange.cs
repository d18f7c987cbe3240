using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>The days that a filter leaves of a field, as far as the filter says so for every row.</summary>
/// <param name="From">The first day; null where the filter sets none.</param>
/// <param name="To">The last day; null where the filter sets none.</param>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the filter sets any bound: then no row without a day is left.</summary>
    public bool IsBounded => From is not null || To is not null;

    /// <summary>The range that a filter leaves: its own conditions on the field, and those that <c>and</c> adds.</summary>
    /// <param name="filter">The filter; null for none.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="variables">The variables of the request.</param>
    public static DayRange Of(PlannedValue? filter, string field, IReadOnlyDictionary<string, object?> variables)
    {
        var range = default(DayRange);
        if (filter is not PlannedValue.Object given)
            return range;
        if (given.Fields.GetValueOrDefault(field) is PlannedValue.Object operations)
        {
            foreach (var (operation, operand) in operations.Fields)
            {
                if (operand is PlannedValue.Leaf leaf && leaf.Source.Read(variables) is DateOnly day)
                    range = range.And(Of(operation, day));
            }
        }

        foreach (var item in (given.Fields.GetValueOrDefault("and") as PlannedValue.List)?.Items ?? [])
            range = range.And(Of(item, field, variables));
        return range;
    }

    private static DayRange Of(string operation, DateOnly day) => operation switch
    {
        "eq" => new(day, day),
        "gte" => new(day, null),
        "gt" => new(day == DateOnly.MaxValue ? day : day.AddDays(1), null),
        "lte" => new(null, day),
        "lt" => new(null, day == DateOnly.MinValue ? day : day.AddDays(-1)),
        _ => default,
    };

    private DayRange And(DayRange other) => new(
        From is { } from && !(other.From > from) ? from : other.From,
        To is { } to && !(other.To < to) ? to : other.To);
}
