using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class MunicipalityDataset : Dataset<Municipality>
{
    private static readonly TextColumn Code = new("code", "CBS code") { Form = TextForms.MunicipalityCode };
    private static readonly TextColumn Title = new("name", "Official name");
    private static readonly TextColumn Province = new("province", "Province by name");
    private static readonly NumberColumn Population = new("population", "Inhabitants (inwonertal)", 0, 20_000_000, isRequired: false);
    private static readonly DateColumn PopulationOn = new("population_on", "The day that the population holds for", isRequired: false);

    public override string Name => "municipalities";

    public override string About => "Municipalities (gemeenten), by their CBS codes.";

    public override string KeyWords => "`code`";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Code, Title, Province, Population, PopulationOn];

    public override IReadOnlyList<DatasetRule<Municipality>> Rules { get; } =
        [new("the population and its day together, or neither", PopulationOn, municipality => municipality.Population is null == municipality.PopulationOn is null)];

    public override IReadOnlyList<string> Example { get; } = ["GM0034,Almere,Flevoland,214715,2021-01-01", "GM0303,Dronten,Flevoland,40592,2016-01-01", "GM0166,Kampen,Overijssel,,"];

    public override string? KeyOf(ImportRow row) => row.Get(Code);

    public override Municipality Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Code = row.Get(Code),
        Name = row.Get(Title),
        Province = row.Get(Province),
        Population = row.Find(Population),
        PopulationOn = row.Find(PopulationOn),
    };
}
