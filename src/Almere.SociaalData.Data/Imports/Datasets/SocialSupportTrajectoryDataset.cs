using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class SocialSupportTrajectoryDataset() : TrajectoryDataset<SocialSupportTrajectory>(Law.Wmo)
{
    private static readonly DateColumn ReassessedOn = new("reassessed_on", "Datum herbeoordeling", isRequired: false);
    private static readonly CodeColumn<string> DeliveryForm = CodeColumn.OfText("delivery_form", "Leveringsvorm", ModelEnumerations.DeliveryForms, isRequired: false);
    private static readonly AmountColumn Hours = new("hours_per_week", "Omvang in hours per week", 2, 0, 168);

    public override string Name => "trajectories-wmo";

    public override string About => "Facilities under the Wmo 2015 (maatwerkvoorzieningen).";

    public override IReadOnlyList<string> Example { get; } =
    [
        "T-1,C-1,02,zorg-voorbeeld,GM0034,WK003417,2024,ACTIVE,2025-03-01,2025-04-07,,,3120.50,2026-04-07,ZIN,3.5",
        "T-2,C-1,11,,GM0034,WK003417,2024,STOPPED,2025-06-02,,2025-06-20,Aanvraag ingetrokken,,,PGB,",
    ];

    protected override IReadOnlyList<ImportColumn> OwnColumns => [ReassessedOn, DeliveryForm, Hours];

    protected override IReadOnlyList<DatasetRule<SocialSupportTrajectory>> OwnRules =>
        [new("a reassessment after the start", ReassessedOn, row => row.ReassessedOn is null || row.StartedOn <= row.ReassessedOn)];

    public override SocialSupportTrajectory Read(ImportRow row) => new()
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
        ReassessedOn = row.Find(ReassessedOn),
        DeliveryForm = row.Find(DeliveryForm),
        HoursPerWeek = row.Find(Hours),
    };
}
