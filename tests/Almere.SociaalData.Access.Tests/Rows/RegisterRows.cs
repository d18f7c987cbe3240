using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Tests.Rows;

/// <summary>A small register with something on either side of every row scope. Organisation 7 is a provider; municipality 34 is Almere.</summary>
internal static class RegisterRows
{
    public static DateOnly Today { get; } = new(2026, 11, 22);

    public static CallerScope Provider { get; } = new() { OrganisationId = 7, Today = Today };

    public static CallerScope Almere { get; } = new() { OrganisationId = 1, MunicipalityId = 34, Today = Today };

    public static CallerScope Lelystad { get; } = new() { OrganisationId = 2, MunicipalityId = 995, Today = Today };

    private static readonly Product ProtectedLiving = new() { Id = 1, SourceKey = "15", Code = "15", Name = "Beschermd wonen", Law = Law.Wmo, CodeList = "WMO020" };
    private static readonly Product Support = new() { Id = 2, SourceKey = "02", Code = "02", Name = "Begeleiding", Law = Law.Wmo, CodeList = "WMO020" };

    public static IReadOnlyList<ShelterLocation> Locations { get; } =
    [
        Location(1, ShelterScheme.Asylum, ShelterForm.Regular, 5, 34),
        Location(2, ShelterScheme.Ukraine, ShelterForm.PrivateHosts, null, 34),
        Location(3, ShelterScheme.Transition, ShelterForm.Individual, 7, 995),
        Location(4, ShelterScheme.Homeless, ShelterForm.DayNight, 7, 34),
        Location(5, ShelterScheme.Family, ShelterForm.Regular, 5, 995),
        Location(6, ShelterScheme.Women, ShelterForm.Regular, 7, 34),
    ];

    /// <summary>1: helped by 7 today. 2: was helped by 7. 3: helped by another, with protected living. 4: nobody knows where from, has debt help from 7. 5: stays with 7.</summary>
    public static IReadOnlyList<Client> Clients { get; } = [Client(1, 34), Client(2, 995), Client(3, 34), Client(4, null), Client(5, 34)];

    public static IReadOnlyList<Trajectory> Trajectories { get; } =
    [
        Social(1, 1, 7, 34, Support, ended: null),
        Social(2, 2, 7, 995, Support, ended: Today.AddDays(-1)),
        Social(3, 3, 8, 34, ProtectedLiving, ended: null),
        With(4, 3, new DebtTrajectory { Id = 4, SourceKey = "4", ClientId = 3, MunicipalityId = 34, ProviderId = 8, Status = TrajectoryStatus.Active }),
        With(5, 4, new YouthCareTrajectory { Id = 5, SourceKey = "5", ClientId = 4, MunicipalityId = 995, ProviderId = null, Status = TrajectoryStatus.Requested }),
        With(6, 1, new CivicIntegrationTrajectory { Id = 6, SourceKey = "6", ClientId = 1, MunicipalityId = 34, ProviderId = 8, Status = TrajectoryStatus.Active }),
        With(7, 5, new ParticipationTrajectory { Id = 7, SourceKey = "7", ClientId = 5, MunicipalityId = 34, ProviderId = 8, Status = TrajectoryStatus.Active }),
        With(8, 2, new ParticipationTrajectory { Id = 8, SourceKey = "8", ClientId = 2, MunicipalityId = 995, ProviderId = 7, Status = TrajectoryStatus.Stopped }),
        With(9, 4, new DebtTrajectory { Id = 9, SourceKey = "9", ClientId = 4, MunicipalityId = 995, ProviderId = 7, Status = TrajectoryStatus.Active }),
    ];

    public static IReadOnlyList<ShelterStay> Stays { get; } =
    [
        Stay(1, 5, 4, Today.AddDays(-3), null),
        Stay(2, 2, 4, Today.AddDays(-30), Today.AddDays(-1)),
        Stay(3, 3, 5, Today.AddDays(-3), null),
    ];

    public static IReadOnlyList<Household> Households { get; } = [Household(1, 1), Household(2, 4)];

    public static IReadOnlyList<FinancialConsult> Consults { get; } = [Consult(1, 1, 34), Consult(2, null, 34), Consult(3, 3, 995)];

    public static IReadOnlyList<CapacitySnapshot> Snapshots { get; } =
        [.. Locations.Select(location => new CapacitySnapshot { Id = location.Id, SourceKey = $"{location.Id}", LocationId = location.Id, Location = location, Date = Today, Places = 10 })];

    public static IReadOnlyList<ShelterTarget> Targets { get; } =
    [
        .. Enum.GetValues<ShelterScheme>().Select(scheme => new ShelterTarget
        {
            Id = (int)scheme, SourceKey = $"{scheme}", Kind = ShelterTargetKind.Assignment, Scheme = scheme, Statute = "S", Places = 1, From = Today, Source = "B26",
        }),
    ];

    /// <summary>The rows of an entity, with their keys.</summary>
    public static IEnumerable<(int Key, object Row)> Of(Type entity) => entity switch
    {
        _ when entity == typeof(ShelterLocation) => Locations.Select(row => (row.Id, (object)row)),
        _ when entity == typeof(Client) => Clients.Select(row => (row.Id, (object)row)),
        _ when entity == typeof(ShelterStay) => Stays.Select(row => (row.Id, (object)row)),
        _ when entity == typeof(Household) => Households.Select(row => (row.Id, (object)row)),
        _ when entity == typeof(FinancialConsult) => Consults.Select(row => (row.Id, (object)row)),
        _ when entity == typeof(CapacitySnapshot) => Snapshots.Select(row => (row.Id, (object)row)),
        _ when entity == typeof(ShelterTarget) => Targets.Select(row => (row.Id, (object)row)),
        _ => Trajectories.Where(entity.IsInstanceOfType).Select(row => (row.Id, (object)row)),
    };

    private static ShelterLocation Location(int id, ShelterScheme scheme, ShelterForm form, int? operatorId, int municipality) => new()
    {
        Id = id,
        SourceKey = $"{id}",
        Name = $"{scheme}",
        Scheme = scheme,
        Form = form,
        Status = ShelterStatus.Open,
        OperatorId = operatorId,
        MunicipalityId = municipality,
    };

    private static Client Client(int id, int? municipality) => new()
    {
        Id = id,
        SourceKey = $"{id}",
        GivenNames = "Test",
        FamilyName = "Persoon",
        BirthDate = new(1980, 1, 1),
        Sex = Sex.Unknown,
        MunicipalityId = municipality,
    };

    private static Trajectory Social(int id, int client, int provider, int municipality, Product product, DateOnly? ended) => With(id, client, new SocialSupportTrajectory
    {
        Id = id,
        SourceKey = $"{id}",
        ClientId = client,
        MunicipalityId = municipality,
        ProviderId = provider,
        Product = product,
        Status = TrajectoryStatus.Active,
        EndedOn = ended,
    });

    private static Trajectory With(int id, int client, Trajectory trajectory)
    {
        Clients[client - 1].Trajectories.Add(trajectory);
        return trajectory.Id == id ? trajectory : throw new InvalidOperationException("The key and its place differ.");
    }

    private static ShelterStay Stay(int id, int client, int location, DateOnly from, DateOnly? to)
    {
        var stay = new ShelterStay
        {
            Id = id,
            SourceKey = $"{id}",
            ClientId = client,
            Client = Clients[client - 1],
            LocationId = location,
            Location = Locations[location - 1],
            From = from,
            To = to,
        };
        Clients[client - 1].ShelterStays.Add(stay);
        return stay;
    }

    private static Household Household(int id, int member)
    {
        var household = new Household { Id = id, SourceKey = $"{id}", Size = 1, Children = 0 };
        household.Members.Add(Clients[member - 1]);
        return household;
    }

    private static FinancialConsult Consult(int id, int? client, int municipality)
    {
        var district = new District { Id = id, SourceKey = $"{id}", Code = "WK003418", Year = 2024, Name = "D", MunicipalityId = municipality };
        var house = new FinancialHouse { Id = id, SourceKey = $"{id}", Name = "H", DistrictId = id, District = district };
        return new() { Id = id, SourceKey = $"{id}", On = Today, ClientId = client, Client = client is null ? null : Clients[client.Value - 1], HouseId = id, House = house };
    }
}
