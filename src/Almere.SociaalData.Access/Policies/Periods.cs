using Almere.SociaalData.Access.Grants;

namespace Almere.SociaalData.Access.Policies;

/// <summary>The stretches of days within which the same grants hold.</summary>
internal sealed class Periods
{
    private readonly DateOnly[] _firstDays;

    private Periods(DateOnly[] firstDays) => _firstDays = firstDays;

    /// <summary>The first day of each period; the first period has always been going on.</summary>
    public IReadOnlyList<DateOnly> FirstDays => _firstDays;

    public static Periods Of(IEnumerable<Grant> grants) => new(
    [
        .. grants
            .SelectMany(grant => new[] { grant.From, grant.To is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null })
            .OfType<DateOnly>()
            .Append(DateOnly.MinValue)
            .Distinct()
            .Order(),
    ]);

    /// <summary>Number of the period that a day lies in.</summary>
    public int NumberOf(DateOnly day)
    {
        var found = Array.BinarySearch(_firstDays, day);
        return found >= 0 ? found : ~found - 1;
    }
}
