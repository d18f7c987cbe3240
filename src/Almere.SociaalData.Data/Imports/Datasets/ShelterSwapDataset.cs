using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ShelterSwapDataset : Dataset<ShelterTargetSwap>
{
    private static readonly TextColumn KeyColumn = TextColumn.Key("Stable name of the agreement");
    private static readonly ReferenceColumn Target = ReferenceColumn.ShelterTarget("target_key", "The target that it changes");
    private static readonly ReferenceColumn With = ReferenceColumn.Municipality("with_code", "The other municipality (CBS code)");
    private static readonly NumberColumn Places = new("places", "Places taken over from the other (above zero) or handed over to it (below zero)", -100_000, 100_000);
    private static readonly DateColumn From = new("from", "First day that it holds");
    private static readonly DateColumn To = new("to", "First day that it no longer holds");
    private static readonly TextColumn Source = new("source", "Where the agreement is written down");

    public override string Name => "shelter-swaps";

    public override string About => "Places that municipalities exchange for a time (uitruil).";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, Target, With, Places, From, To, Source];

    public override IReadOnlyList<DatasetRule<ShelterTargetSwap>> Rules { get; } =
    [
        new("to end after it begins", To, swap => swap.From < swap.To),
        new("a number of places that is not zero", Places, swap => swap.Places != 0),
    ];

    public override IReadOnlyList<string> Example { get; } =
        ["uitruil-voorbeeld,spreidingswet-almere-2026,GM0303,-50,2026-01-01,2026-07-01,\"Overeenkomst van 1 december 2025, voorbeeld\""];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override ShelterTargetSwap Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        TargetId = row.Get(Target),
        WithId = row.Get(With),
        Places = row.Get(Places),
        From = row.Get(From),
        To = row.Get(To),
        Source = row.Get(Source),
    };
}
