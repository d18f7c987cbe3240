using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.Imports.Datasets;

internal sealed class CivicIntegrationTrajectoryDataset() : TrajectoryDataset<CivicIntegrationTrajectory>(Law.CivicIntegration)
{
    private static readonly CodeList Levels = CodeList.OfNames("Taalniveau", "Europees Referentiekader", "Raad van Europa", [.. Enum.GetNames<LanguageLevel>()]);

    private static readonly CodeColumn<LearningRoute> Route = new("route", "Leerroute", CivicIntegrationCodes.Routes.ByName(), code => CivicIntegrationCodes.Routes.ValueOf<LearningRoute>(code), isRequired: false);
    private static readonly DateColumn PipOn = new("pip_on", "Date of the Persoonlijk plan Inburgering en Participatie (PIP)", isRequired: false);
    private static readonly BooleanColumn BridgeClass = new("bridge_class", "Takes or took part in a brugklas", isRequired: false);
    private static readonly CodeColumn<LanguageLevel> Level = new("language_level", "Highest taalniveau reached", Levels, code => Enum.Parse<LanguageLevel>(code.Value), isRequired: false);
    private static readonly AmountColumn Hours = new("participation_hours", "Mate van arbeidsparticipatie in hours per week", 2, 0, 168);
    private static readonly DateColumn ExamPassedOn = new("exam_passed_on", "Datum inburgeringsexamen behaald", isRequired: false) { IsPast = true };
    private static readonly DateColumn DueOn = new("due_on", "End of the inburgeringstermijn", isRequired: false);

    public override string Name => "trajectories-civic-integration";

    public override string About => "Civic integration under the Wet inburgering 2021 (inburgeringstrajecten).";

    public override IReadOnlyList<string> Example { get; } =
    [
        "T-4,C-3,INB-LR,zorg-voorbeeld,GM0034,,,ACTIVE,2026-01-05,2026-02-16,,,,B1-route,2026-03-02,true,A1,8,,2029-03-02",
    ];

    protected override IReadOnlyList<ImportColumn> OwnColumns => [Route, PipOn, BridgeClass, Level, Hours, ExamPassedOn, DueOn];

    protected override IReadOnlyList<DatasetRule<CivicIntegrationTrajectory>> OwnRules =>
    [
        new("a term that ends after the PIP", DueOn, row => row.PipOn is null || row.DueOn is null || row.PipOn < row.DueOn),
        new("an exam passed after it was asked for", ExamPassedOn, row => row.ExamPassedOn is null || row.RequestedOn <= row.ExamPassedOn),
    ];

    public override CivicIntegrationTrajectory Read(ImportRow row) => new()
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
        Route = row.Find(Route),
        PipOn = row.Find(PipOn),
        BridgeClass = row.Find(BridgeClass),
        LanguageLevel = row.Find(Level),
        ParticipationHours = row.Find(Hours),
        ExamPassedOn = row.Find(ExamPassedOn),
        DueOn = row.Find(DueOn),
    };
}
