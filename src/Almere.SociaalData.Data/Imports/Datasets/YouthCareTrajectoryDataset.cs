using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class YouthCareTrajectoryDataset() : TrajectoryDataset<YouthCareTrajectory>(Law.Youth)
{
    private static readonly CodeColumn<string> Referrer = CodeColumn.OfText("referrer", "Soort verwijzer", ModelEnumerations.ReferrerKinds, isRequired: false);
    private static readonly BooleanColumn WithResidence = new("with_residence", "Jeugdhulp met verblijf", isRequired: false);

    public override string Name => "trajectories-youth";

    public override string About => "Help under the Jeugdwet (jeugdhulp).";

    public override IReadOnlyList<string> Example { get; } =
    [
        "T-3,C-2,45,zorg-voorbeeld,GM0034,WK003417,2024,WAITING,2026-10-30,,,,,Huisarts,false",
    ];

    protected override IReadOnlyList<ImportColumn> OwnColumns => [Referrer, WithResidence];

    public override YouthCareTrajectory Read(ImportRow row) => new()
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
        Referrer = row.Find(Referrer),
        WithResidence = row.Find(WithResidence),
    };
}
