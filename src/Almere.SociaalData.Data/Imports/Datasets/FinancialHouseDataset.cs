using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.FinancialHouses;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class FinancialHouseDataset : Dataset<FinancialHouse>
{
    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the house in the source system");
    private static readonly TextColumn Title = new("name", "Name of the house");
    private static readonly DistrictColumns District = new("Wijk that it stands in", isRequired: true);
    private static readonly TextColumn Address = new("address", "Street and house number", isRequired: false);
    private static readonly DateColumn OpensOn = new("opens_on", "First day that it is open", isRequired: false);
    private static readonly DateColumn ClosesOn = new("closes_on", "First day that it is closed for good", isRequired: false);
    private static readonly TextColumn OpeningHours = new("opening_hours", "Openingstijden, in words", isRequired: false);

    public override string Name => "financial-houses";

    public override string About => "Houses in the district for questions about money (Financiële Huizen).";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, Title, District.Code, District.Year, Address, OpensOn, ClosesOn, OpeningHours];

    public override IReadOnlyList<DatasetRule<FinancialHouse>> Rules { get; } =
        [new("to close after it opens", ClosesOn, house => house.OpensOn is not { } opens || house.ClosesOn is not { } closes || opens < closes)];

    public override IEnumerable<Type> References => [typeof(Domain.Districts.District)];

    public override IReadOnlyList<string> Example { get; } = ["F-1,Financieel Huis Voorbeeld,WK003401,2024,Voorbeeldplein 3,2025-02-01,,\"ma-vr 9.00-17.00, do tot 20.00\""];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override FinancialHouse Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Name = row.Get(Title),
        DistrictId = District.Find(row) ?? 0,
        Address = row.Find(Address),
        OpensOn = row.Find(OpensOn),
        ClosesOn = row.Find(ClosesOn),
        OpeningHours = row.Find(OpeningHours),
    };
}
