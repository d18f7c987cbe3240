using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.FinancialHouses;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ConsultDataset : Dataset<FinancialConsult>
{
    private static readonly TextColumn KeyColumn = TextColumn.Key("Key of the consult in the source system");
    private static readonly DateColumn On = new("on", "Day of the conversation") { IsPast = true };
    private static readonly ReferenceColumn House = ReferenceColumn.House("house_key", "The Financieel Huis where it was");
    private static readonly ReferenceColumn Client = ReferenceColumn.Client("client_key", "Who came; empty for a visitor who isn't a client", isRequired: false);
    private static readonly TextColumn Topic = new("topic", "Onderwerp", isRequired: false);

    public override string Name => "consults";

    public override string About => "Conversations in a Financieel Huis (gesprekken).";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [KeyColumn, On, House, Client, Topic];

    public override IReadOnlyList<string> Example { get; } = ["G-1,2026-10-12,F-1,C-1,Toeslagen", "G-2,2026-10-12,F-1,,Energierekening"];

    public override string? KeyOf(ImportRow row) => row.Get(KeyColumn);

    public override FinancialConsult Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        On = row.Get(On),
        HouseId = row.Get(House),
        ClientId = row.Find(Client),
        Topic = row.Find(Topic),
    };
}
