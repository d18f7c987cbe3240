using Bogus;
using Bogus.DataSets;

namespace Almere.SociaalData.Data.ExampleData;

/// <summary>Fictional names and streets, drawn once: a million clients then cost a million picks.</summary>
internal sealed class NamePools
{
    private const string Locale = "nl";

    // The Dutch list holds these without the prefix that nearly everybody of that name has, and one word that is no family name.
    private static readonly Dictionary<string, string> Prefixes = new()
    {
        ["Beek"] = "van",
        ["Berg"] = "van den",
        ["Boer"] = "de",
        ["Bosch"] = "van den",
        ["Brink"] = "van den",
        ["Broek"] = "van den",
        ["Bruin"] = "de",
        ["Dam"] = "van",
        ["Dijk"] = "van",
        ["Graaf"] = "de",
        ["Groot"] = "de",
        ["Haan"] = "de",
        ["Heuvel"] = "van den",
        ["Jong"] = "de",
        ["Leeuwen"] = "van",
        ["Linden"] = "van der",
        ["Meer"] = "van der",
        ["Ruiter"] = "de",
        ["Veen"] = "van der",
        ["Ven"] = "van de",
        ["Vliet"] = "van",
        ["Vries"] = "de",
        ["Wal"] = "van der",
        ["Wit"] = "de",
    };

    private const string NoFamilyName = "Stichting";

    // The list has some fifty names; a city with people from everywhere has more.
    private static readonly IReadOnlyList<string> MoreFamilies =
    [
        "Blom", "Bouwman", "van Doorn", "Driessen", "Evers", "Faber", "Gerritsen", "Hofman", "van der Horst", "Huisman", "Jonker", "Kuiper", "Kuijpers",
        "van Loon", "Martens", "Molenaar", "Postma", "Prins", "Roos", "Sanders", "Scholten", "Timmermans", "Verbeek", "Verhoeven", "Wolters", "Zijlstra",
        "Aydın", "Çelik", "Demir", "Kaya", "Yılmaz", "Öztürk", "Amrani", "El Idrissi", "Benali", "Haddad", "Al-Hassan", "Khalil", "Abdi", "Warsame",
        "Tesfay", "Haile", "Mohammadi", "Rahimi", "Karimi", "Kovalenko", "Shevchenko", "Bondarenko", "Nowak", "Kowalska", "Popescu", "Ivanov",
        "Pinas", "Ramdin", "Kartosen", "Soekhram", "Martina", "Croes", "Mensah", "Owusu", "Singh", "Nguyen", "Chen", "Silva", "Santos", "García",
    ];

    public NamePools(int seed)
    {
        var random = new Randomizer(seed);
        var names = new Name(Locale) { Random = random };
        var addresses = new Address(Locale) { Random = random };
        Women = Draw(300, () => names.FirstName(Name.Gender.Female));
        Men = Draw(300, () => names.FirstName(Name.Gender.Male));
        Families = [.. Draw(1_500, () => names.LastName()).Where(name => name != NoFamilyName).Select(WithPrefix), .. MoreFamilies];
        Streets = Draw(800, () => addresses.StreetName());
    }

    public IReadOnlyList<string> Women { get; }

    public IReadOnlyList<string> Men { get; }

    public IReadOnlyList<string> Families { get; }

    public IReadOnlyList<string> Streets { get; }

    private static string WithPrefix(string name) => Prefixes.TryGetValue(name, out var prefix) ? $"{prefix} {name}" : name;

    private static List<string> Draw(int count, Func<string> draw) => [.. Enumerable.Range(0, count).Select(_ => draw()).Distinct()];
}
