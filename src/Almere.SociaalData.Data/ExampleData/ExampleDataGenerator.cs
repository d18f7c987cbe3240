using Almere.SociaalData.Data.Reference;
using Almere.SociaalData.Data.Writing;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Districts;
using Almere.SociaalData.Domain.Goals;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>
/// Fictional registers over the real geography, code lists and policy figures. People are written as they are drawn, so that a million of them need no more
/// memory than a thousand.
/// </summary>
internal sealed class ExampleDataGenerator(ExampleDataOptions options, DateOnly today)
{
    private const int ProgressStep = 10_000;

    // Trajectories of two clients in a row add up to six, so that there are three times as many as clients.
    private static readonly WeightedChoice<int> TrajectoryCounts = new([(1, 1), (2, 2), (3, 4), (4, 2), (5, 1)]);

    public void WriteTo(BulkWriter writer, IProgress<ExampleDataProgress>? progress, CancellationToken cancellationToken)
    {
        var names = new NamePools(options.Seed);
        var reference = new ReferenceData(ExampleGeography.PopulationsOfAlmere(options.Seed));
        var geography = new ExampleGeography(reference.Municipalities, reference.Districts);
        var organisations = new ExampleOrganisations(reference.Organisations);
        var houses = new ExampleFinancialHouses(geography, names, options.Seed, today);
        var shelter = new ExampleShelter(options, today, reference.MunicipalityId, geography, organisations, names);

        WriteReference(writer, reference, shelter, houses);
        writer.WriteAll(geography.Others);
        writer.WriteAll(organisations.Fictionals);
        writer.WriteAll(houses.All);
        writer.WriteAll(houses.Served);
        writer.WriteAll(shelter.Locations);
        writer.WriteAll(shelter.Snapshots);
        var trajectories = new ExampleTrajectories(today, reference.Products, organisations, houses);
        using var clients = new ExampleClients(options.Seed, today, reference.Municipalities, geography, names);
        WritePeople(writer, clients, trajectories, houses, shelter, progress, cancellationToken);
    }

    private void WriteReference(BulkWriter writer, ReferenceData reference, ExampleShelter shelter, ExampleFinancialHouses houses)
    {
        var almere = reference.MunicipalityId(MunicipalityCodes.Almere);
        reference.WriteTo(writer, new Dictionary<string, decimal>
        {
            [GoalFigures.AsylumPlaces] = AsylumPlaces(today),
            [GoalFigures.FinancialHouses] = OpenHouses(today),
        });
        writer.WriteAll(new ExampleObservations(
            reference.Facts.Count + 1, reference.Indicators, reference.Districts, AsylumPlaces, OpenHouses, options.Seed, today).All);

        int AsylumPlaces(DateOnly on) => shelter.OpenPlaces(ShelterScheme.Asylum, almere, on);
        int OpenHouses(DateOnly on) => houses.All.Count(house => house.OpensOn <= on);
    }

    private void WritePeople(
        BulkWriter writer, ExampleClients clients, ExampleTrajectories trajectories, ExampleFinancialHouses houses, ExampleShelter shelter,
        IProgress<ExampleDataProgress>? progress, CancellationToken cancellationToken)
    {
        var random = new SeededRandom(options.Seed, stream: 7);
        var (written, trajectoryId, stayId, consultId, count) = (0, 0, 0, 0, 0);
        while (written < options.Clients)
        {
            var (household, members, homeless) = clients.Next(options.Clients - written);
            writer.Write(household);
            foreach (var client in members)
            {
                writer.Write(client);
                written++;
                var indebted = false;
                count = written % 2 == 0 ? 6 - count : written == options.Clients ? 3 : TrajectoryCounts.Draw(random);
                for (var i = 0; i < count; i++)
                {
                    var trajectory = trajectories.Draw(random, ++trajectoryId, client);
                    writer.Write(trajectory);
                    indebted |= trajectory is DebtTrajectory;
                }
                if (StayOf(client, homeless, random) is { } stay
                    && shelter.Stay(random, stayId + 1, client.Id, stay.Scheme, stay.Ethos, stay.Lasting, today) is { } row)
                {
                    stayId++;
                    writer.Write(row);
                }
                consultId = WriteConsults(writer, houses, random, client, indebted, consultId);
                if (written % ProgressStep == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    progress?.Report(new ExampleDataProgress(written, options.Clients));
                }
            }
        }
        progress?.Report(new ExampleDataProgress(written, options.Clients));
    }

    private int WriteConsults(BulkWriter writer, ExampleFinancialHouses houses, SeededRandom random, Client client, bool indebted, int lastId)
    {
        if (houses.Serving(client.DistrictId) is not { } house) return lastId;
        var consults = indebted ? random.Between(0, 2) : random.Chance(0.06) ? 1 : 0;

        // Some visitors say no name: they are nobody's client.
        for (var i = 0; i < consults; i++) writer.Write(ExampleFinancialHouses.Consult(random, ++lastId, house, random.Chance(0.15) ? null : client.Id, today));
        return lastId;
    }

    private static (ShelterScheme Scheme, int Ethos, bool Lasting)? StayOf(Client client, bool homeless, SeededRandom random) => client.ResidenceStatus switch
    {
        ResidenceStatus.AsylumSeeker => (ShelterScheme.Asylum, 3, true),
        ResidenceStatus.TemporaryProtection when random.Chance(0.5) => (ShelterScheme.Ukraine, 3, true),
        ResidenceStatus.StatusHolder when random.Chance(0.12) => (ShelterScheme.Transition, 3, random.Chance(0.6)),
        _ when homeless => (ShelterScheme.Homeless, random.Between(1, 6), true),
        _ when client.Sex == Sex.Female && random.Chance(0.008) => (ShelterScheme.Women, 6, random.Chance(0.3)),
        _ when random.Chance(0.008) => (ShelterScheme.Family, 6, random.Chance(0.3)),
        _ => null,
    };
}
