using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Shelter;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class CapacitySnapshotDataset : Dataset<CapacitySnapshot>
{
    private const int MostPlaces = 100_000;

    private static readonly ReferenceColumn Location = ReferenceColumn.Location("location_key", "The location");
    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the measurement in the source system");
    private static readonly DateColumn Date = new("date", "Day of the measurement; one per location and day") { IsPast = true };
    private static readonly NumberColumn Places = new("places", "Places that exist", 0, MostPlaces);
    private static readonly NumberColumn Occupied = new("occupied", "Places in use; empty when not reported. More than there are places is possible", 0, MostPlaces, isRequired: false);
    private static readonly NumberColumn Blocked = new("blocked", "Places that can't be used; empty when not reported", 0, MostPlaces, isRequired: false);

    public override string Name => "capacity-snapshots";

    public override string About => "Capacity and use of shelter locations at the end of a day (capaciteitsmetingen).";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, Location, Date, Places, Occupied, Blocked];

    public override IReadOnlyList<DatasetRule<CapacitySnapshot>> Rules { get; } =
        [new("no more places blocked than there are", Blocked, snapshot => snapshot.Blocked is not { } blocked || blocked <= snapshot.Places)];

    public override IReadOnlyList<string> Example { get; } = ["M-1,L-1,2026-11-20,200,188,4", "M-2,L-1,2026-11-21,200,192,", "M-3,L-3,2026-11-21,24,,"];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override CapacitySnapshot Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        LocationId = row.Get(Location),
        Date = row.Get(Date),
        Places = row.Get(Places),
        Occupied = row.Find(Occupied),
        Blocked = row.Find(Blocked),
    };
}
