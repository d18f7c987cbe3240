using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.FinancialHouses;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Organisations;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Proof.Data;

/// <summary>
/// The rows of the proof: of every entity some inside and some outside every row scope, and enough persons that figures are shown. What isn't said here gets a value by
/// the type of its column.
/// </summary>
internal static class ProofRows
{
    public const int Almere = 1;
    public const int Lelystad = 2;
    public const int ProviderA = 6;

    private const int Clients = 160;
    private const int ClientsOfAlmere = 80;
    private const int ClientsOfAMunicipality = 128;
    private const int Trajectories = 400;

    private static readonly (string Code, OrganisationKind Kind, int? Municipality)[] Organisations =
    [
        ("gemeente-almere", OrganisationKind.Municipality, Almere),
        ("gemeente-lelystad", OrganisationKind.Municipality, Lelystad),
        (Partners.Coa, OrganisationKind.AsylumReceptionAgency, null),
        (Partners.Ggd, OrganisationKind.PublicHealthService, null),
        (Partners.Vng, OrganisationKind.MunicipalAssociation, null),
        ("provider-a", OrganisationKind.CareProvider, null),
        ("provider-b", OrganisationKind.CareProvider, null),
    ];

    private static readonly (ShelterScheme Scheme, ShelterForm Form, int Operator, int Municipality)[] Locations =
    [
        (ShelterScheme.Asylum, ShelterForm.Regular, ProviderA, Almere),
        (ShelterScheme.Asylum, ShelterForm.Emergency, 7, Lelystad),
        (ShelterScheme.Women, ShelterForm.Regular, ProviderA, Almere),
        (ShelterScheme.Ukraine, ShelterForm.PrivateHosts, 3, Almere),
        (ShelterScheme.Transition, ShelterForm.Municipal, 3, Lelystad),
        (ShelterScheme.Homeless, ShelterForm.DayNight, 7, Almere),
        (ShelterScheme.Women, ShelterForm.Crisis, 7, Lelystad),
        // The COA places people with private hosts too.
        (ShelterScheme.Asylum, ShelterForm.PrivateHosts, ProviderA, Almere),
    ];

    private static readonly (Type Kind, Law Law)[] Kinds =
    [
        (typeof(SocialSupportTrajectory), Law.Wmo), (typeof(YouthCareTrajectory), Law.Youth), (typeof(CivicIntegrationTrajectory), Law.CivicIntegration),
        (typeof(DebtTrajectory), Law.Debt), (typeof(ParticipationTrajectory), Law.Participation),
    ];

    /// <summary>The organisations that callers can belong to.</summary>
    public static IEnumerable<(string Code, OrganisationKind Kind, int Id, int? Municipality)> Callers =>
        Organisations.Select((one, i) => (one.Code, one.Kind, i + 1, one.Municipality));

    /// <summary>All rows, those that others refer to first.</summary>
    public static IEnumerable<ProofRow> All =>
    [
        .. Reference(), .. Shelter(), .. Persons(),
    ];

    private static IEnumerable<ProofRow> Reference()
    {
        yield return new(typeof(Municipality), Almere, ("Code", MunicipalityCodes.Almere), ("Province", MunicipalityCodes.Flevoland));
        yield return new(typeof(Municipality), Lelystad, ("Code", "GM0995"), ("Province", MunicipalityCodes.Flevoland));
        foreach (var (id, municipality) in (IEnumerable<(int, int)>)[(1, Almere), (2, Almere), (3, Lelystad)])
            yield return new(typeof(District), id, ("Code", $"WK00340{id}"), ("Year", AlmereDistricts.Year), ("MunicipalityId", municipality));
        for (var i = 0; i < Organisations.Length; i++)
            yield return new(typeof(Organisation), i + 1, ("Code", Organisations[i].Code), ("Kind", Organisations[i].Kind), ("MunicipalityId", Organisations[i].Municipality));
        for (var i = 0; i < Kinds.Length; i++)
            yield return new(typeof(Product), i + 1, ("Code", i == 0 ? "15" : $"4{i}"), ("Law", Kinds[i].Law));
        for (var i = 1; i <= 2; i++)
            yield return new(typeof(Indicator), i, ("Domain", PolicyDomain.Work));
        for (var i = 1; i <= 3; i++)
            yield return new(typeof(PolicyGoal), i, ("Year", 2026), ("SourceKey", i == 1 ? GoalFigures.FinancialHouses : $"goal {i}"), ("IndicatorId", (i % 2) + 1));
        for (var i = 1; i <= 6; i++)
            yield return new(typeof(Observation), i, ("IndicatorId", (i % 2) + 1), ("DistrictId", (i % 3) + 1), ("From", new DateOnly(2025, i, 1)), ("To", new DateOnly(2025, i, 28)));
        for (var i = 1; i <= 2; i++)
            yield return new(typeof(FinancialHouse), i, ("DistrictId", i == 1 ? 1 : 3), ("OpensOn", new DateOnly(2020, 1, i)), ("ClosesOn", i == 2 ? new DateOnly(2026, 6, 20) : new DateOnly(2030, 1, i)));
        foreach (var (house, district) in (IEnumerable<(int, int)>)[(1, 1), (1, 2), (2, 3)])
            yield return new(typeof(FinancialHouseDistrict), 0, ("HouseId", house), ("DistrictId", district));
    }

    private static IEnumerable<ProofRow> Shelter()
    {
        for (var i = 0; i < Locations.Length; i++)
        {
            var (scheme, form, runBy, municipality) = Locations[i];
            yield return new(
                typeof(ShelterLocation), i + 1, ("Scheme", scheme), ("Form", form), ("Status", ShelterStatus.Open), ("OperatorId", runBy), ("MunicipalityId", municipality),
                ("DistrictId", municipality == Almere ? 1 : 3), ("OpensOn", i == 7 ? new DateOnly(2027, 1, 1) : new DateOnly(2020, 1, i + 1)),
                // One has just closed, and one is still to open.
                ("ClosesOn", i == 1 ? new DateOnly(2026, 6, 20) : new DateOnly(2030, 1, i + 1)),
                ("LatestSnapshotId", 16 + i + 1));
        }

        for (var i = 0; i < 24; i++)
            yield return new(typeof(CapacitySnapshot), i + 1, ("LocationId", (i % 8) + 1), ("Date", new DateOnly(2026, 4 + (i / 8), 1)), ("Places", 100 + i), ("Occupied", 50 + i));
        foreach (var (id, municipality) in (IEnumerable<(int, int?)>)[(1, Almere), (2, Lelystad), (3, null), (4, Almere)])
        {
            yield return new(
                typeof(ShelterTarget), id, ("MunicipalityId", municipality), ("Kind", id == 4 ? ShelterTargetKind.Plan : ShelterTargetKind.Assignment), ("Scheme", ShelterScheme.Asylum),
                ("From", new DateOnly(2025, 1, 1)), ("To", new DateOnly(2030, 1, id)));
        }

        for (var i = 1; i <= 2; i++)
            yield return new(typeof(ShelterTargetSwap), i, ("TargetId", i), ("WithId", 3 - i), ("From", new DateOnly(2025, 1, 1)), ("To", new DateOnly(2030, 1, i)));
    }

    /// <summary>The municipality of a client; some have none, so that figures show those without one too.</summary>
    private static int? MunicipalityOf(int client) => client <= ClientsOfAlmere ? Almere : client <= ClientsOfAMunicipality ? Lelystad : null;

    private static IEnumerable<ProofRow> Persons()
    {
        for (var i = 0; i <= Clients / 2; i++)
            yield return new(typeof(Household), i + 1, ("Size", (i % 4) + 1), ("Children", i % 3));
        for (var i = 1; i <= Clients; i++)
        {
            var municipality = MunicipalityOf(i);
            // Enough persons of each year that figures by year are shown.
            var born = new DateOnly(1960 + (i % 3 * 25), (i % 12) + 1, (i % 28) + 1);
            yield return new(
                typeof(Client), i, ("MunicipalityId", municipality), ("DistrictId", municipality == Almere ? (i % 2) + 1 : 3), ("HouseholdId", (i / 2) + 1),
                ("Sex", i / 3 % 5 < 3 ? Sex.Male : Sex.Female), ("BirthDate", born), ("BirthYear", born.Year), ("ResidenceStatus", Enum.GetValues<ResidenceStatus>()[i / 4 % 3]),
                ("PostalCode", $"1{300 + i}AB"), ("Postcode4", $"13{i % 3:00}"));
        }

        for (var i = 0; i < Trajectories; i++)
        {
            var client = (i % Clients) + 1;
            // Each time round the persons another law, so that half of them have one of each.
            var law = ((i / 2) + (i / Clients)) % Kinds.Length;
            var kind = Kinds[law];
            var municipality = (MunicipalityOf(client) == Almere) == (i % 20 == 19) ? Lelystad : Almere;
            yield return new(
                kind.Kind, i + 1, ("Law", kind.Law), ("ClientId", client), ("ProductId", law + 1), ("ProviderId", (i % 3) switch { 0 => ProviderA, 1 => 7, _ => 4 }),
                ("MunicipalityId", municipality), ("DistrictId", municipality == Almere ? (i % 2) + 1 : 3), ("Status", Enum.GetValues<TrajectoryStatus>()[i % 5]),
                ("RequestedOn", new DateOnly(2025, (i % 12) + 1, 1 + (i % 20))), ("RequestedMonth", (2025 * 12) + (i % 12)), ("StartedOn", new DateOnly(2026, (i % 6) + 1, 3)), ("EndedOn", i % 4 == 0 ? null : new DateOnly(2026, 3 + (i % 9), 5)),
                ("WaitingDays", i % 90), ("Costs", 100m + i), ("FinancialHouseId", (i % 2) + 1));
        }

        for (var i = 0; i < 24; i++)
        {
            yield return new(
                typeof(ShelterStay), i + 1, ("ClientId", (i * 7 % Clients) + 1), ("LocationId", (i % 8) + 1), ("From", new DateOnly(2026, 5, 1 + i)),
                ("To", i % 3 == 0 ? new DateOnly(2026, 6, 1 + i) : null), ("EthosCategory", (i % 6) + 1));
        }

        for (var i = 0; i < 44; i++)
        {
            yield return new(
                typeof(FinancialConsult), i + 1, ("HouseId", i % 3 == 0 ? 2 : 1), ("ClientId", i % 7 == 6 ? null : (((i * 3) + 40) % Clients) + 1), ("On", new DateOnly(2026, 1 + (i % 6), 1 + (i % 28))));
        }
    }
}
