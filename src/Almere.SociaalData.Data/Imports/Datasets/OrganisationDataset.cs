using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Organisations;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class OrganisationDataset : Dataset<Organisation>
{
    private static readonly TextColumn Code = new("code", "Short name that callers are bound to") { Form = TextForms.ShortName };
    private static readonly TextColumn Title = new("name", "Its own name");
    private static readonly CodeColumn<OrganisationKind> Kind = CodeColumn.OfEnum<OrganisationKind>("kind", "What it is in the social domain");
    private static readonly ReferenceColumn Municipality = ReferenceColumn.Municipality("municipality_code", "The municipality that it is (CBS code)", isRequired: false);

    public override string Name => "organisations";

    public override string About => "Municipalities, partners, providers and operators (organisaties).";

    public override string KeyWords => "`code`";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Code, Title, Kind, Municipality];

    public override IReadOnlyList<DatasetRule<Organisation>> Rules { get; } =
    [
        new("a municipality for kind MUNICIPALITY, and for no other kind", Municipality,
            organisation => organisation.MunicipalityId is not null == (organisation.Kind == OrganisationKind.Municipality)),
    ];

    public override IReadOnlyList<string> Example { get; } =
        ["zorg-voorbeeld,Zorg Voorbeeld,CARE_PROVIDER,", "opvang-voorbeeld,Opvang Voorbeeld,SHELTER_OPERATOR,", "gemeente-dronten,Gemeente Dronten,MUNICIPALITY,GM0303"];

    public override string? KeyOf(ImportRow row) => row.Get(Code);

    public override Organisation Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Code = row.Get(Code),
        Name = row.Get(Title),
        Kind = row.Get(Kind),
        MunicipalityId = row.Find(Municipality),
    };
}
