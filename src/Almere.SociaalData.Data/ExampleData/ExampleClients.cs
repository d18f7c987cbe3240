using System.Diagnostics;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Draws households and those of their members that are clients.</summary>
internal sealed class ExampleClients(
    int seed, DateOnly today, IReadOnlyList<Municipality> municipalities, ExampleGeography geography, NamePools names) : IDisposable
{
    private static readonly WeightedChoice<ResidenceStatus> Statuses = new([
        (ResidenceStatus.Dutch, 78), (ResidenceStatus.StatusHolder, 9), (ResidenceStatus.TemporaryProtection, 4), (ResidenceStatus.AsylumSeeker, 3),
        (ResidenceStatus.FamilyMigrant, 3), (ResidenceStatus.Other, 3)]);

    private static readonly WeightedChoice<Kind> Kinds = new([
        (Kind.Single, 42), (Kind.Couple, 18), (Kind.Family, 24), (Kind.SingleParent, 12), (Kind.Shared, 4)]);

    private readonly SeededRandom _random = new(seed, stream: 6);
    private readonly IEnumerator<Bsn> _bsns = TestBsns.All().GetEnumerator();
    private readonly WeightedChoice<int> _municipalities = new(municipalities
        .Where(municipality => municipality.Province == MunicipalityCodes.Flevoland)
        .Select(municipality => (municipality.Id, municipality.Code == MunicipalityCodes.Almere ? 0.9 : 0.1 * (municipality.Population ?? 0) / 205_923)));

    private int _households;
    private int _clients;

    private enum Kind
    {
        Single,
        Couple,
        Family,
        SingleParent,
        Shared,
    }

    /// <summary>The next household, with one client or more.</summary>
    /// <param name="most">At most this many clients, 1 or more.</param>
    public (Household Household, IReadOnlyList<Client> Clients, bool Homeless) Next(int most)
    {
        var kind = Kinds.Draw(_random);
        var (adults, children) = kind switch
        {
            Kind.Single => (1, 0),
            Kind.Couple => (2, 0),
            Kind.Family => (2, 1 + Math.Min(_random.Days(1.4), 4)),
            Kind.SingleParent => (1, 1 + Math.Min(_random.Days(0.9), 3)),
            Kind.Shared => (_random.Between(3, 5), 0),
            _ => throw new UnreachableException($"Unknown kind {kind}."),
        };
        var household = new Household { Id = ++_households, SourceKey = $"huishouden-{_households}", Size = adults + children, Children = children };
        var status = Statuses.Draw(_random);
        var homeless = kind == Kind.Single && status == ResidenceStatus.Dutch && _random.Chance(0.04);
        var home = DrawHome(status, homeless);
        var adultAge = AdultAge(kind);
        var clients = new List<Client>();
        var isClient = MembersThatAreClients(adults, children);
        var familyName = _random.Pick(names.Families);
        for (var member = 0; member < household.Size && clients.Count < most; member++)
        {
            if (!isClient[member]) continue;
            var isChild = member >= adults;
            var age = isChild ? _random.Between(0, Math.Min(17, adultAge - 18)) : Math.Max(18, adultAge + _random.Between(-4, 4));
            var ownName = kind == Kind.Shared || (!isChild && member > 0 && _random.Chance(0.6));
            clients.Add(Draw(age, ownName ? _random.Pick(names.Families) : familyName, status, home, household.Id));
        }
        return (household, clients, homeless);
    }

    public void Dispose() => _bsns.Dispose();

    private Client Draw(int age, string familyName, ResidenceStatus status, Home home, int householdId)
    {
        var sex = _random.Unit() switch
        {
            < 0.515 => Sex.Female,
            < 0.997 => Sex.Male,
            _ => Sex.Unknown,
        };
        return new Client
        {
            Id = ++_clients,
            SourceKey = $"client-{_clients}",
            // Asylum seekers are in the BRP only later.
            Bsn = status != ResidenceStatus.AsylumSeeker && _bsns.MoveNext() ? _bsns.Current : null,
            GivenNames = GivenNames(sex),
            FamilyName = familyName,
            BirthDate = today.AddYears(-age).AddDays(-_random.Below(365)),
            Sex = sex,
            Address = home.Address,
            PostalCode = home.PostalCode,
            DistrictId = home.DistrictId,
            MunicipalityId = home.MunicipalityId,
            ResidenceStatus = status,
            HouseholdId = householdId,
        };
    }

    // Who lives in shelter has no home address; the municipality is known all the same.
    private Home DrawHome(ResidenceStatus status, bool homeless)
    {
        var municipality = _municipalities.Draw(_random);
        var district = geography.Draw(_random, municipality);
        var street = $"{_random.Pick(names.Streets)} {_random.Between(1, 240)}{(_random.Chance(0.06) ? "A" : "")}";
        var postalCode = geography.DrawPostalCode(_random, district);
        return homeless || status == ResidenceStatus.AsylumSeeker ? new(null, null, null, municipality) : new(street, postalCode, district.Id, municipality);
    }

    private int AdultAge(Kind kind)
    {
        if (kind is Kind.Family or Kind.SingleParent) return _random.Between(24, 54);
        return _random.Unit() switch
        {
            < 0.18 => _random.Between(18, 27),
            < 0.44 => _random.Between(28, 45),
            < 0.70 => _random.Between(46, 66),
            _ => _random.Between(67, 94),
        };
    }

    private bool[] MembersThatAreClients(int adults, int children)
    {
        var members = new bool[adults + children];
        for (var i = 0; i < members.Length; i++) members[i] = _random.Chance(i < adults ? (members.Length == 1 ? 1 : 0.4) : 0.5);
        if (!members.Contains(true)) members[_random.Below(members.Length)] = true;
        return members;
    }

    private string GivenNames(Sex sex)
    {
        var pool = sex == Sex.Male || (sex == Sex.Unknown && _random.Chance(0.5)) ? names.Men : names.Women;
        return _random.Chance(0.3) ? $"{_random.Pick(pool)} {_random.Pick(pool)}" : _random.Pick(pool);
    }

    private readonly record struct Home(string? Address, string? PostalCode, int? DistrictId, int MunicipalityId);
}
