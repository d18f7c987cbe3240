using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class DebtTrajectoryDataset() : TrajectoryDataset<DebtTrajectory>(Law.Debt)
{
    private static readonly CodeColumn<string> Reason = CodeColumn.OfText("outcome", "Uitstroomreden", DebtCodes.OutflowReasons, isRequired: false);
    private static readonly CodeColumn<DebtStage> Stage = new("stage", "Fase", DebtCodes.Stages.ByName(), code => DebtCodes.Stages.ValueOf<DebtStage>(code), isRequired: false);
    private static readonly BooleanColumn EarlySignal = new("early_signal", "Came in through a vroegsignaal", isRequired: false);
    private static readonly BooleanColumn YouthFund = new("youth_perspective_fund", "Uses the Jongeren Perspectief Fonds (JPF)", isRequired: false);
    private static readonly AmountColumn TotalDebt = new("total_debt", "Totale schuld in euros", 2, 0, 1_000_000_000);
    private static readonly NumberColumn Creditors = new("creditors", "Aantal schuldeisers", 0, 10_000, isRequired: false);
    private static readonly ReferenceColumn House = ReferenceColumn.House("house_key", "The Financieel Huis that guides it", isRequired: false);

    public override string Name => "trajectories-debt";

    public override string About => "Debt help under the Wgs (schuldhulptrajecten), in the stages and words of DDAS.";

    public override IReadOnlyList<string> Example { get; } =
    [
        "T-5,C-1,Schuldbemiddeling,plangroep,GM0034,WK003417,2024,ACTIVE,2025-11-03,2025-11-24,,,410.00,Oplossing/Schuldregeling,false,false,18250.75,7,F-1",
        "T-6,C-1,,plangroep,GM0034,WK003417,2024,STOPPED,2023-02-01,2023-02-15,2023-08-01,Nietverschenen,95.20,Uitstroom,true,,6100,3,",
    ];

    protected override ImportColumn<string> Outcome => Reason;

    protected override IReadOnlyList<ImportColumn> OwnColumns => [Stage, EarlySignal, YouthFund, TotalDebt, Creditors, House];

    protected override IReadOnlyList<DatasetRule<DebtTrajectory>> OwnRules =>
        [new("stage Uitstroom for a trajectory that has ended only", Stage, row => row.Stage != DebtStage.Outflow || row.EndedOn is not null)];

    public override DebtTrajectory Read(ImportRow row) => new()
    {
        Id = row.Id,
        SourceKey = row.Key,
        ClientId = row.Get(Client),
        ProductId = row.Find(Product),
        ProviderId = row.Find(Provider),
        MunicipalityId = row.Get(Municipality),
        DistrictId = District.Find(row),
        Status = row.Get(Status),
        RequestedOn = row.Get(RequestedOn),
        StartedOn = row.Find(StartedOn),
        EndedOn = row.Find(EndedOn),
        Outcome = row.Find(Outcome),
        Costs = row.Find(Costs),
        Stage = row.Find(Stage),
        EarlySignal = row.Find(EarlySignal),
        YouthPerspectiveFund = row.Find(YouthFund),
        TotalDebt = row.Find(TotalDebt),
        Creditors = row.Find(Creditors),
        FinancialHouseId = row.Find(House),
    };
}
