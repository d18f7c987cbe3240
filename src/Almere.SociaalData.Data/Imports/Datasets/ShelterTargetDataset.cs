using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ShelterTargetDataset : Dataset<ShelterTarget>
{
    private static readonly TextColumn KeyColumn = TextColumn.Key("Stable name of the figure");
    private static readonly ReferenceColumn Municipality =
        ReferenceColumn.Municipality("municipality_code", "The municipality that has to provide the places; empty for the province of Flevoland", isRequired: false);
    private static readonly CodeColumn<ShelterTargetKind> Kind = CodeColumn.OfEnum<ShelterTargetKind>("kind", "Asked (opgave) or offered (plan)");
    private static readonly CodeColumn<ShelterScheme> Scheme = CodeColumn.OfEnum<ShelterScheme>("scheme", "What the places are for (soort opvang)");
    private static readonly TextColumn Statute = new("statute", "The statute that sets it");
    private static readonly NumberColumn Places = new("places", "Places asked, before swaps", 0, 1_000_000);
    private static readonly DateColumn From = new("from", "First day that it holds");
    private static readonly DateColumn To = new("to", "First day that it no longer holds; empty while no end is set", isRequired: false);
    private static readonly TextColumn Source = new("source", "Document and year");

    public override string Name => "shelter-targets";

    public override string About => "Places that a statute asks of a municipality or of the province (opvangopgaven). Targets, never stocks.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, Municipality, Kind, Scheme, Statute, Places, From, To, Source];

    public override IReadOnlyList<DatasetRule<ShelterTarget>> Rules { get; } = [new("to end after it begins", To, target => target.To is not { } to || target.From < to)];

    public override IReadOnlyList<string> Example { get; } =
    [
        "spreidingswet-almere-2026,GM0034,ASSIGNMENT,ASYLUM,Spreidingswet,1233,2026-01-01,,\"Programmabegroting 2026, gemeente Almere: ten minste\"",
        "spreidingswet-flevoland-plan,,PLAN,ASYLUM,Spreidingswet,3580,2024-11-01,,\"Plan van de gemeenten van Flevoland, november 2024\"",
    ];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override ShelterTarget Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        MunicipalityId = row.Find(Municipality),
        Kind = row.Get(Kind),
        Scheme = row.Get(Scheme),
        Statute = row.Get(Statute),
        Places = row.Get(Places),
        From = row.Get(From),
        To = row.Find(To),
        Source = row.Get(Source),
    };
}
