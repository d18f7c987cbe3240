using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Goals;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>
/// Two years of quarterly observations per wijk, fictional and already under disclosure control as the CBS does it: counts in multiples of five, none below
/// ten.
/// </summary>
internal sealed class ExampleObservations
{
    private const int Quarters = 8;
    private const int Rounding = 5;
    private const int Smallest = 10;

    // Users per thousand inhabitants; fictional.
    private static readonly IReadOnlyList<(string Indicator, double PerThousand)> Rates =
        [("wmo-clienten", 38), ("jeugdhulp", 27), ("participatiewet", 31), ("schuldhulp", 9), ("inburgeraars", 6)];

    private readonly string _source;
    private readonly Dictionary<string, int> _indicatorIds;
    private readonly List<Observation> _all = [];
    private readonly int _firstId;

    /// <param name="firstId">The first key that is free.</param>
    /// <param name="indicators">The indicators to observe.</param>
    /// <param name="districts">The wijken of Almere.</param>
    /// <param name="asylumPlaces">Open asylum places in Almere on a day.</param>
    /// <param name="houses">Open Financiële Huizen on a day.</param>
    /// <param name="seed">Where the drawing starts.</param>
    /// <param name="today">The last quarter that ended before this day is the last one.</param>
    public ExampleObservations(
        int firstId, IReadOnlyList<Indicator> indicators, IReadOnlyList<District> districts, Func<DateOnly, int> asylumPlaces, Func<DateOnly, int> houses,
        int seed, DateOnly today)
    {
        _firstId = firstId;
        _indicatorIds = indicators.ToDictionary(indicator => indicator.Code, indicator => indicator.Id);
        _source = ExampleMark.Mark("Monitor sociaal domein");
        var random = new SeededRandom(seed, stream: 5);
        var thisQuarter = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        for (var back = Quarters; back >= 1; back--)
        {
            var from = thisQuarter.AddMonths(-3 * back);
            var to = from.AddMonths(3).AddDays(-1);
            foreach (var (indicator, rate) in Rates) ObserveDistricts(indicator, rate, districts, from, to, random);
            Add(IndicatorFigures.AsylumPlaces, from, to, null, asylumPlaces(to), suppressed: false);
            Add(IndicatorFigures.FinancialHouses, from, to, null, houses(to), suppressed: false);
        }
    }

    public IReadOnlyList<Observation> All => _all;

    private static int Rounded(int count) => (count + (Rounding / 2)) / Rounding * Rounding;

    private void ObserveDistricts(string indicator, double rate, IReadOnlyList<District> districts, DateOnly from, DateOnly to, SeededRandom random)
    {
        var counts = districts.Select(district => (int)((district.Population ?? 0) * rate / 1_000 * (0.8 + (0.4 * random.Unit())))).ToList();
        var hidden = counts.Select(count => count < Smallest).ToList();

        // One hidden wijk would follow from the total: then the smallest of the others is hidden too.
        if (hidden.Count(isHidden => isHidden) == 1) hidden[counts.IndexOf(counts.Where(count => count >= Smallest).Min())] = true;
        for (var i = 0; i < districts.Count; i++) Add(indicator, from, to, districts[i].Id, hidden[i] ? null : Rounded(counts[i]), hidden[i]);
        Add(indicator, from, to, null, Rounded(counts.Sum()), suppressed: false);
    }

    private void Add(string indicator, DateOnly from, DateOnly to, int? districtId, int? value, bool suppressed)
    {
        var period = $"{from.Year}-Q{((from.Month - 1) / 3) + 1}";
        _all.Add(new Observation
        {
            Id = _firstId + _all.Count,
            SourceKey = $"{indicator}:{period}:{districtId}",
            IndicatorId = _indicatorIds[indicator],
            Period = period,
            From = from,
            To = to,
            DistrictId = districtId,
            Value = value,
            Suppressed = suppressed,
            Source = _source,
        });
    }
}
