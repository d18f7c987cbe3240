using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ShelterLocationDataset : Dataset<ShelterLocation>
{
    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the location in the source system");
    private static readonly TextColumn Title = new("name", "Name of the location");
    private static readonly CodeColumn<ShelterScheme> Scheme = CodeColumn.OfEnum<ShelterScheme>("scheme", "What the places are for (soort opvang)");
    private static readonly CodeColumn<ShelterForm> Form = CodeColumn.OfEnum<ShelterForm>("form", "How it works (opvangvorm)");
    private static readonly CodeColumn<ShelterStatus> Status = CodeColumn.OfEnum<ShelterStatus>("status", "Whether it takes people in");
    private static readonly ReferenceColumn Operator = ReferenceColumn.Organisation("operator_code", "Uitvoerder");
    private static readonly ReferenceColumn Municipality = ReferenceColumn.Municipality("municipality_code", "Gemeente (CBS code)");
    private static readonly DistrictColumns District = new("Wijk, empty where the address is secret", isRequired: false);
    private static readonly TextColumn Address = new("address", "Street and house number; empty where it is secret", isRequired: false);
    private static readonly TextColumn PostalCode = new("postal_code", "Postcode; empty where the address is secret", isRequired: false) { Form = TextForms.PostalCode };
    private static readonly DateColumn OpensOn = new("opens_on", "First day that people are taken in, expected or real", isRequired: false);
    private static readonly DateColumn ClosesOn = new("closes_on", "First day that it is closed, expected or real", isRequired: false);
    private static readonly NumberColumn PlannedPlaces = new("planned_places", "Places that a planned location will have", 1, 100_000, isRequired: false);

    public override string Name => "shelter-locations";

    public override string About => "Places where people are sheltered (opvanglocaties). Capacity and use are in dataset `capacity-snapshots`.";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        KeyColumn, Title, Scheme, Form, Status, Operator, Municipality, District.Code, District.Year, Address, PostalCode, OpensOn, ClosesOn, PlannedPlaces,
    ];

    public override IReadOnlyList<DatasetRule<ShelterLocation>> Rules { get; } =
    [
        new("to close after it opens", ClosesOn, location => location.OpensOn is not { } opens || location.ClosesOn is not { } closes || opens < closes),
        new("no address, postcode or wijk for scheme WOMEN: its addresses are secret", Address,
            location => location.Scheme != ShelterScheme.Women || (location.Address, location.PostalCode, location.DistrictId) is (null, null, null)),
        new("planned places for status PLANNED only", PlannedPlaces, location => location.PlannedPlaces is null || location.Status == ShelterStatus.Planned),
    ];

    public override IEnumerable<Type> References => [.. base.References, typeof(Domain.Districts.District)];

    public override IReadOnlyList<string> Example { get; } =
    [
        "L-1,Opvanglocatie Voorbeeld,ASYLUM,REGULAR,OPEN,coa,GM0034,WK003417,2024,Voorbeeldstraat 1,1315AB,2024-03-01,,",
        "L-2,Opvanglocatie Straks,ASYLUM,EMERGENCY,PLANNED,coa,GM0034,,,,,2027-05-01,2029-05-01,350",
        "L-3,Vrouwenopvang Voorbeeld,WOMEN,INDIVIDUAL,OPEN,opvang-voorbeeld,GM0034,,,,,2020-01-01,,",
    ];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override ShelterLocation Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Name = row.Get(Title),
        Scheme = row.Get(Scheme),
        Form = row.Get(Form),
        Status = row.Get(Status),
        OperatorId = row.Find(Operator),
        MunicipalityId = row.Get(Municipality),
        DistrictId = District.Find(row),
        Address = row.Find(Address),
        PostalCode = row.Find(PostalCode),
        OpensOn = row.Find(OpensOn),
        ClosesOn = row.Find(ClosesOn),
        PlannedPlaces = row.Find(PlannedPlaces),
    };
}
