using System.Diagnostics;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ClientDataset : Dataset<Client>
{
    // The letters that the BRP exchanges.
    private static readonly CodeList Sexes = new("Geslachtsaanduiding", "Logisch Ontwerp BRP", "RvIG", [new("M", "man"), new("V", "vrouw"), new("O", "onbekend")]);

    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the client in the source system");
    private static readonly BsnColumn BsnColumn = new("bsn", "Burgerservicenummer; empty for who isn't in the BRP yet", isRequired: false);
    private static readonly TextColumn GivenNames = new("given_names", "Voornamen");
    private static readonly TextColumn FamilyName = new("family_name", "Geslachtsnaam, with its prefix in front");
    private static readonly DateColumn BirthDate = new("birth_date", "Geboortedatum") { IsPast = true };
    private static readonly CodeColumn<Sex> Sex = new("sex", "Geslacht", Sexes, SexOf);
    private static readonly TextColumn Address = new("address", "Street, house number and addition; empty without a home address", isRequired: false);
    private static readonly TextColumn PostalCode = new("postal_code", "Postcode", isRequired: false) { Form = TextForms.PostalCode };
    private static readonly DistrictColumns District = new("Wijk of the home address", isRequired: false);
    private static readonly ReferenceColumn Municipality = ReferenceColumn.Municipality("municipality_code", "Gemeente van inschrijving (CBS code)", isRequired: false);
    private static readonly CodeColumn<ResidenceStatus> Status =
        CodeColumn.OfEnum<ResidenceStatus>("residence_status", "Verblijfsstatus; empty when not known", isRequired: false);
    private static readonly ReferenceColumn Household = ReferenceColumn.Household("household_key", "Huishouden");

    public override string Name => "clients";

    public override string About => "People who receive or ask for support (cliënten).";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        KeyColumn, BsnColumn, GivenNames, FamilyName, BirthDate, Sex, Address, PostalCode, District.Code, District.Year, Municipality, Status, Household,
    ];

    public override IEnumerable<Type> References => [.. base.References, typeof(Domain.Districts.District)];

    public override IReadOnlyList<string> Example { get; } =
    [
        "C-1,999999989,Anna,Voorbeeld,1984-05-17,V,Voorbeeldstraat 2,1315AB,WK003417,2024,GM0034,DUTCH,H-1",
        "C-2,999999990,Bram,van den Voorbeeld,2015-09-02,M,Voorbeeldstraat 2,1315AB,WK003417,2024,GM0034,DUTCH,H-1",
        "C-3,,Chaya,Voorbeeld,1991-01-30,V,,,,,GM0034,ASYLUM_SEEKER,H-2",
    ];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override Client Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Bsn = row.Find(BsnColumn),
        GivenNames = row.Get(GivenNames),
        FamilyName = row.Get(FamilyName),
        BirthDate = row.Get(BirthDate),
        Sex = row.Get(Sex),
        Address = row.Find(Address),
        PostalCode = row.Find(PostalCode),
        DistrictId = District.Find(row),
        MunicipalityId = row.Find(Municipality),
        ResidenceStatus = row.Find(Status),
        HouseholdId = row.Find(Household),
    };

    private static Sex SexOf(Code code) => code.Value switch
    {
        "M" => Domain.Clients.Sex.Male,
        "V" => Domain.Clients.Sex.Female,
        "O" => Domain.Clients.Sex.Unknown,
        var other => throw new UnreachableException($"Unknown code {other}."),
    };
}
