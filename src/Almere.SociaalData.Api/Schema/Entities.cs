using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Clients;
using Almere.SociaalData.Api.Districts;
using Almere.SociaalData.Api.FinancialHouses;
using Almere.SociaalData.Api.Goals;
using Almere.SociaalData.Api.Imports;
using Almere.SociaalData.Api.Organisations;
using Almere.SociaalData.Api.Shelter;
using Almere.SociaalData.Api.Trajectories;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Schema;

/// <summary>Every entity and enum of the registers that the schema shows.</summary>
internal static class Entities
{
    /// <summary>The model.</summary>
    public static EntityModel Model { get; } = new(
        [
            DistrictMap.Municipality, DistrictMap.District, OrganisationMap.Organisation,
            ShelterMap.Location, ShelterMap.Snapshot, ShelterMap.Target, ShelterMap.Swap,
            ClientMap.Client, ClientMap.Household, ClientMap.Stay,
            TrajectoryMap.Trajectory, TrajectoryMap.Product,
            FinancialHouseMap.House, FinancialHouseMap.Consult,
            GoalMap.Goal, GoalMap.Indicator, GoalMap.Observation,
            AccessLogMap.Record,
            ImportMap.Run, ImportMap.File,
        ],
        [
            Enum<OrganisationKind>("What kind of organisation it is (soort organisatie)."),
            Enum<ShelterScheme>("What shelter places are for (soort opvang). Separate stocks: never added up silently."),
            Enum<ShelterForm>("How a shelter location works (opvangvorm)."),
            Enum<ShelterStatus>("Whether a location takes people in (status)."),
            Enum<ShelterTargetKind>("Whether a number of places is asked for or planned (opgave of plan)."),
            Enum<Sex>("Sex as registered (geslacht)."),
            Enum<ResidenceStatus>("Right of residence (verblijfsstatus)."),
            Enum<Law>("The law that a trajectory rests on (wet)."),
            Enum<TrajectoryStatus>("How far a trajectory is (status)."),
            Enum<LearningRoute>("Learning route of the Wet inburgering 2021 (leerroute)."),
            Enum<LanguageLevel>("Level of the Common European Framework of Reference (taalniveau)."),
            Enum<DebtStage>("Stage of debt help, from the DDAS exchange standard (fase)."),
            Enum<PolicyDomain>("Part of the social domain (beleidsdomein)."),
            Enum<ImportOutcome>("What a run of the import came to (uitkomst)."),
        ]);

    private static EnumMap Enum<T>(string description)
        where T : struct, Enum => new(typeof(T), description, EnumDescriptions.Of(typeof(T)));
}
