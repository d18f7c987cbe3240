using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Goals;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class IndicatorDataset : Dataset<Indicator>
{
    private static readonly TextColumn Code = new("code", "Short name") { Form = TextForms.ShortName };
    private static readonly TextColumn Title = new("name", "Dutch name; it says so where it is not about Almere");
    private static readonly CodeColumn<PolicyDomain> Domain = CodeColumn.OfEnum<PolicyDomain>("domain", "Part of the social domain (beleidsterrein)");
    private static readonly TextColumn Unit = new("unit", "Unit of its observations (eenheid)");

    public override string Name => "indicators";

    public override string About => "What the monitor measures (indicatoren, Monitor sociaal domein).";

    public override string KeyWords => "`code`";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Code, Title, Domain, Unit];

    public override IReadOnlyList<string> Example { get; } = ["stadspassen,Huishoudens met een Stadspas,DEBT_AND_POVERTY,huishoudens"];

    public override string? KeyOf(ImportRow row) => row.Get(Code);

    public override Indicator Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        Code = row.Get(Code),
        Name = row.Get(Title),
        Domain = row.Get(Domain),
        Unit = row.Get(Unit),
    };
}
