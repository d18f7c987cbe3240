using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class DistrictDataset : Dataset<District>
{
    private static readonly TextColumn Code = new("code", "CBS code; its first four digits are those of the municipality") { Form = TextForms.DistrictCode };
    private static readonly NumberColumn Year = new("year", "Indelingsjaar: the year of the division that the code belongs to", DistrictColumns.FirstYear, DistrictColumns.LastYear);
    private static readonly TextColumn Title = new("name", "Name of the wijk");
    private static readonly TextColumn Part = new("part", "Stadsdeel; only where the municipality has parts", isRequired: false);
    private static readonly NumberColumn Population = new("population", "Inhabitants", 0, 1_000_000, isRequired: false);
    private static readonly NumberColumn Households = new("households", "Households (huishoudens)", 0, 1_000_000, isRequired: false);

    // What the CBS published for the one division that this program knows whole.
    private static readonly CodeList Almere = new(
        "Wijk- en buurtkaart, Almere", $"{AlmereDistricts.Year}", "CBS", [.. AlmereDistricts.All.Select(district => new Code(district.Code, district.Name))]);

    public override string Name => "districts";

    public override string About => "Districts (wijken) of the CBS. A code is valid with its year only.";

    public override string KeyWords => "`code` and `year`";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Code, Year, Title, Part, Population, Households];

    public override IReadOnlyList<DatasetRule<District>> Rules { get; } =
    [
        new($"for Almere in {AlmereDistricts.Year} {CodeColumn.ExpectedOf(Almere)}", Code, IsKnown),
        new("no more households than inhabitants", Households, district => district.Population is not { } people || district.Households is not { } households || households <= people),
    ];

    public override IEnumerable<Type> References => [typeof(Municipality)];

    public override IReadOnlyList<string> Example { get; } =
        ["WK003401,2024,Centrum Almere Haven,Almere Haven,5120,2410", "WK003417,2024,Centrum Almere Stad,Almere Stad,9875,5230", "WK030301,2024,Dronten Centrum,,,"];

    public override string? KeyOf(ImportRow row) => DistrictColumns.KeyOf(row.Get(Code), row.Get(Year));

    public override District Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Code = row.Get(Code),
        Year = row.Get(Year),
        Name = row.Get(Title),
        Part = row.Find(Part),
        MunicipalityId = MunicipalityOf(row),
        Population = row.Find(Population),
        Households = row.Find(Households),
    };

    private static int MunicipalityOf(ImportRow row)
    {
        var code = row.Get(Code);
        if (row.HasProblem(Code)) return 0;
        if (!row.Keys.Of(typeof(Municipality)).TryFind($"GM{code.AsSpan(2, 4)}", out var id))
            row.Refuse(Code, "a wijk of a municipality that is in the store or in a file of the same run");
        return id;
    }

    private static bool IsKnown(District district) =>
        district.Year != AlmereDistricts.Year || $"GM{district.Code.AsSpan(2, 4)}" != MunicipalityCodes.Almere || Almere.Find(district.Code) is not null;
}
