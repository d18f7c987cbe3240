using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Clients;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class HouseholdDataset : Dataset<Household>
{
    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the household in the source system");
    private static readonly NumberColumn Size = new("size", "Number of people, clients or not", 1, 100);
    private static readonly NumberColumn Children = new("children", "How many of them are under eighteen", 0, 100);

    public override string Name => "households";

    public override string About => "People who live together (huishoudens).";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, Size, Children];

    public override IReadOnlyList<DatasetRule<Household>> Rules { get; } =
        [new("no more children than people", Children, household => household.Children <= household.Size)];

    public override IReadOnlyList<string> Example { get; } = ["H-1,3,1", "H-2,1,0"];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override Household Read(ImportRow row) => new() { Id = row.Id, SourceKey = row.Key, Size = row.Get(Size), Children = row.Get(Children) };
}
