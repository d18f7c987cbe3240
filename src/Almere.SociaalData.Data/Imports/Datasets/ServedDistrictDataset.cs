using System.Globalization;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Loading;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.FinancialHouses;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ServedDistrictDataset : Dataset<FinancialHouseDistrict>
{
    private static readonly ReferenceColumn House = ReferenceColumn.House("house_key", "The Financieel Huis");
    private static readonly DistrictColumns District = new("Wijk that it serves", isRequired: true);

    public override string Name => "served-districts";

    public override string About => "Which districts a Financieel Huis serves (verzorgingsgebieden).";

    public override string KeyWords => "all columns together";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [House, District.Code, District.Year];

    public override IEnumerable<Type> References => [.. base.References, typeof(Domain.Districts.District)];

    public override IReadOnlyList<string> Example { get; } = ["F-1,WK003401,2024", "F-1,WK003417,2024"];

    public override string? KeyOf(ImportRow row)
    {
        var served = Read(row);
        return row.IsSound ? KeyOf(served) : null;
    }

    public override FinancialHouseDistrict Read(ImportRow row) => new() { HouseId = row.Get(House), DistrictId = District.Find(row) ?? 0 };

    public override async Task<int> RemoveOthersAsync(LoadContext run, int kind, CancellationToken cancellationToken)
    {
        var rows = run.Database.Set<FinancialHouseDistrict>();
        var others = (await rows.ToListAsync(cancellationToken)).FindAll(row => !run.Keys.Of(Entity).IsInFile(KeyOf(row)));
        foreach (var other in others)
            await rows.Where(row => row.HouseId == other.HouseId && row.DistrictId == other.DistrictId).ExecuteDeleteAsync(cancellationToken);
        return others.Count;
    }

    private static string KeyOf(FinancialHouseDistrict served) => string.Create(CultureInfo.InvariantCulture, $"{served.HouseId}/{served.DistrictId}");
}
