using Bogus;
using Bogus.DataSets;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Fictional Dutch names and streets, drawn once: a million clients then cost a million picks.</summary>
internal sealed class NamePools
{
    private const string Locale = "nl";

    public NamePools(int seed)
    {
        var random = new Randomizer(seed);
        var names = new Name(Locale) { Random = random };
        var addresses = new Address(Locale) { Random = random };
        Women = Draw(300, () => names.FirstName(Name.Gender.Female));
        Men = Draw(300, () => names.FirstName(Name.Gender.Male));
        Families = Draw(1_500, () => names.LastName());
        Streets = Draw(800, () => addresses.StreetName());
    }

    public IReadOnlyList<string> Women { get; }

    public IReadOnlyList<string> Men { get; }

    public IReadOnlyList<string> Families { get; }

    public IReadOnlyList<string> Streets { get; }

    private static List<string> Draw(int count, Func<string> draw) => [.. Enumerable.Range(0, count).Select(_ => draw()).Distinct()];
}
