namespace Almere.SociaalData.Data.Imports.Datasets;

/// <summary>Every dataset that can be imported, each after those that its rows refer to: the order in which files are read and written.</summary>
internal static class AllDatasets
{
    public static IReadOnlyList<Dataset> InOrder { get; } =
    [
        new MunicipalityDataset(),
        new DistrictDataset(),
        new OrganisationDataset(),
        new ProductDataset(),
        new IndicatorDataset(),
        new PolicyGoalDataset(),
        new ObservationDataset(),
        new ShelterTargetDataset(),
        new ShelterSwapDataset(),
        new ShelterLocationDataset(),
        new CapacitySnapshotDataset(),
        new FinancialHouseDataset(),
        new ServedDistrictDataset(),
        new HouseholdDataset(),
        new ClientDataset(),
        new SocialSupportTrajectoryDataset(),
        new YouthCareTrajectoryDataset(),
        new CivicIntegrationTrajectoryDataset(),
        new DebtTrajectoryDataset(),
        new ParticipationTrajectoryDataset(),
        new ConsultDataset(),
    ];

    /// <summary>The dataset with this name, or null.</summary>
    public static Dataset? Find(string name) => InOrder.FirstOrDefault(dataset => dataset.Name == name);
}
