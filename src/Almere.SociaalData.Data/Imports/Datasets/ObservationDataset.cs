using Almere.SociaalData.Data.Configurations;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Goals;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ObservationDataset : Dataset<Observation>
{
    private const int Decimals = 4;

    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the observation in the source system");
    private static readonly ReferenceColumn Indicator = ReferenceColumn.Indicator("indicator_code", "What was measured", isRequired: true);
    private static readonly TextColumn Period = new("period", "The period in words (2026-Q3)", maxLength: TextLength.Code);
    private static readonly DateColumn From = new("from", "First day of the period");
    private static readonly DateColumn To = new("to", "Last day of the period");
    private static readonly DistrictColumns District = new("Wijk that it holds for, empty for the area as a whole", isRequired: false);
    private static readonly AmountColumn Value = new("value", "The value in the indicator's unit; empty when suppressed or unknown", Decimals, -1_000_000_000, 1_000_000_000);
    private static readonly TextColumn Qualifier = new("qualifier", "How exact it is, in Dutch (circa); empty for an exact value", isRequired: false);
    private static readonly BooleanColumn Suppressed = new("suppressed", "Whether it is hidden because it is about too few people");
    private static readonly TextColumn Source = new("source", "Document and year, or register");

    public override string Name => "observations";

    public override string About => "Measured values of indicators (waarnemingen), already under disclosure control.";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
        [KeyColumn, Indicator, Period, From, To, District.Code, District.Year, Value, Qualifier, Suppressed, Source];

    public override IReadOnlyList<DatasetRule<Observation>> Rules { get; } =
    [
        new("a last day that is not before the first", To, observation => observation.From <= observation.To),
        new("no value where it is suppressed", Value, observation => !observation.Suppressed || observation.Value is null),
    ];

    public override IEnumerable<Type> References => [.. base.References, typeof(Domain.Districts.District)];

    public override IReadOnlyList<string> Example { get; } =
    [
        "W-1,stadspassen,2026-Q3,2026-07-01,2026-09-30,,,8125,,false,\"Register Stadspas, voorbeeld\"",
        "W-2,stadspassen,2026-Q3,2026-07-01,2026-09-30,WK003401,2024,,,true,\"Register Stadspas, voorbeeld\"",
    ];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override Observation Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        IndicatorId = row.Get(Indicator),
        Period = row.Get(Period),
        From = row.Get(From),
        To = row.Get(To),
        DistrictId = District.Find(row),
        Value = row.Find(Value),
        Qualifier = row.Find(Qualifier),
        Suppressed = row.Get(Suppressed),
        Source = row.Get(Source),
    };
}
