using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class ParticipationTrajectoryDataset() : TrajectoryDataset<ParticipationTrajectory>(Law.Participation)
{
    private static readonly TextColumn Instrument = new("instrument", "Instrument (jobcarving, proefplaatsing)", isRequired: false);
    private static readonly BooleanColumn WageCostSubsidy = new("wage_cost_subsidy", "Loonkostensubsidie (LKS)", isRequired: false);
    private static readonly AmountColumn Hours = new("hours_per_week", "Hours of work per week", 2, 0, 168);

    public override string Name => "trajectories-participation";

    public override string About => "Income or work under the Participatiewet (participatietrajecten).";

    public override IReadOnlyList<string> Example { get; } =
    [
        "T-7,C-1,PW-LKS,tomin,GM0034,WK003417,2024,COMPLETED,2024-01-08,2024-02-01,2026-01-31,Uitstroom naar werk,15600.00,Jobcarving,true,24",
    ];

    protected override IReadOnlyList<ImportColumn> OwnColumns => [Instrument, WageCostSubsidy, Hours];

    public override ParticipationTrajectory Read(ImportRow row) => new()
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
        Instrument = row.Find(Instrument),
        WageCostSubsidy = row.Find(WageCostSubsidy),
        HoursPerWeek = row.Find(Hours),
    };
}
