using System.Reflection;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Domain;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Tests.Contract;

/// <summary>
/// The catalog of the published contract, written down field by field: <c>name</c>, <c>!</c> where it is never null, <c>>Type</c> where it leads to one, <c>=class</c> where
/// the entity doesn't classify it.
/// </summary>
internal static class ContractCatalog
{
    private const string TrajectoryFields =
        "id! law! client>Client product>Product provider>Organisation municipality>Municipality district>District status! requestedOn startedOn endedOn waitingDays outcome costs";

    public static SchemaCatalog Catalog { get; } = new(
    [
        Type<Municipality>("id! code! name! population districts!>District shelterTargets!>ShelterTarget"),
        Type<District>("id! code! year! name! part municipality!>Municipality population households financialHouses!>FinancialHouse"),
        Type<Organisation>("id! name! kind!"),
        Type<ShelterLocation>(
            "id! name! scheme! form! status! operator>Organisation district>District address postalCode opensOn closesOn "
            + "places=open occupied=internal blocked=internal available=internal occupancyRate=internal measuredOn=open snapshots>CapacitySnapshot"),
        Type<CapacitySnapshot>("id! date! places! occupied blocked available"),
        Type<ShelterTarget>("scheme! statute! places! from! to source! swaps!>ShelterTargetSwap effectivePlaces!=open"),
        Type<ShelterTargetSwap>("with!>Municipality places! from! to!"),
        Type("ShelterCapacity", "on! locations! places! occupied=internal blocked=internal available=internal occupancyRate=internal plannedPlaces! target gap targetRate byScheme!>ShelterSchemeCapacity byMunicipality!>MunicipalityCapacity"),
        Type("ShelterSchemeCapacity", "scheme! locations! places! occupied=internal available=internal target gap"),
        Type("MunicipalityCapacity", "municipality!>Municipality locations! places! occupied=internal available=internal target gap"),
        Type<Client>(
            "id! bsn givenNames familyName birthDate birthYear sex address postalCode postcode4 district>District municipality>Municipality residenceStatus "
            + "household>Household trajectories>Trajectory shelterStays>ShelterStay financialConsults>FinancialConsult accessedBy=special>AccessRecord"),
        Type<Household>("id! size children members>Client"),
        Type<Trajectory>(TrajectoryFields),
        Trajectory<SocialSupportTrajectory>("reassessedOn deliveryForm hoursPerWeek"),
        Trajectory<YouthCareTrajectory>("referrer withResidence"),
        Trajectory<CivicIntegrationTrajectory>("route pipOn bridgeClass languageLevel participationHours examPassedOn dueOn"),
        Trajectory<DebtTrajectory>("stage earlySignal youthPerspectiveFund totalDebt creditors financialHouse>FinancialHouse"),
        Trajectory<ParticipationTrajectory>("instrument wageCostSubsidy hoursPerWeek"),
        Type<Product>("code! name! law!"),
        Type<ShelterStay>("id! client>Client location>ShelterLocation from to ethosCategory"),
        Type<FinancialHouse>("id! name! district>District address opensOn closesOn openingHours districts!>District consults>FinancialConsult consultCount=internal"),
        Type<FinancialConsult>("id! on! topic client>Client house!>FinancialHouse"),
        Type("FinancialHouseCoverage", "on! houses! targetHouses districts! coveredDistricts! residents! coveredResidents! coverageRate! uncovered!>District"),
        Type<PolicyGoal>("id! year! domain! statement! source! indicator>Indicator target unit dueOn realised progressRate=open"),
        Type<Indicator>("id! code! name! domain! unit! observations!>Observation"),
        Type<Observation>("period! from! to! district>District value suppressed! source"),
        Type("AccessRecord", "id! at! organisation! application=internal purpose!>Purpose traceId! operation=internal coordinates! subjects! status! processingActivity=internal denied! refusal=internal"),
        Type("Caller", "organisation! application roles! purposes!>Purpose purpose>Purpose grants!>Grant"),
        Type("Purpose", "id! title! legalBasis!"),
        Type("Grant", "type! fields! scope aggregatesOnly!"),
    ]);

    private static CatalogType Type<TEntity>(string fields) => new(typeof(TEntity).Name, typeof(TEntity), [], Fields(typeof(TEntity), fields));

    private static CatalogType Type(string name, string fields) => new(name, null, [], Fields(null, fields));

    private static CatalogType Trajectory<TEntity>(string fields)
        where TEntity : Trajectory => new(typeof(TEntity).Name, typeof(TEntity), [nameof(Domain.Trajectories.Trajectory)], Fields(typeof(TEntity), $"{TrajectoryFields} {fields}"));

    private static List<CatalogField> Fields(Type? entity, string fields) => [.. fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Field(entity, text))];

    private static CatalogField Field(Type? entity, string text)
    {
        var (rest, target) = Split(text, '>');
        var (named, classification) = Split(rest, '=');
        var name = named.TrimEnd('!');
        return new(name, classification is null ? Of(entity, name) : Enum.Parse<Classification>(classification, ignoreCase: true), !named.EndsWith('!'), target);
    }

    private static (string Head, string? Tail) Split(string text, char separator) => text.Split(separator) is [var head, var tail] ? (head, tail) : (text, null);

    /// <summary>What the entity says; a type without one is open unless said otherwise.</summary>
    private static Classification Of(Type? entity, string name) => entity is null
        ? Classification.Open
        : entity.GetProperty(char.ToUpperInvariant(name[0]) + name[1..])?.GetCustomAttribute<ClassifiedAttribute>()?.Classification
            ?? throw new InvalidOperationException($"{entity.Name} doesn't classify \"{name}\".");
}
