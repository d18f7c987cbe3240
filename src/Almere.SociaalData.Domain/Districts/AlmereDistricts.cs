namespace Almere.SociaalData.Domain.Districts;

/// <summary>
/// The 71 wijken of Almere (CBS Wijk- en buurtkaart 2024). The codes hold for <see cref="Year"/> only: in 2020 the CBS wijken
/// were the stadsdelen.
/// </summary>
public static class AlmereDistricts
{
    /// <summary>Indelingsjaar of the codes.</summary>
    public const int Year = 2024;

    /// <summary>Every wijk, by stadsdeel and code.</summary>
    public static IReadOnlyList<DistrictCode> All { get; } =
    [
        .. Part("Almere Haven",
            (3401, "Centrum Almere Haven"), (3402, "De Werven"), (3403, "De Hoven"), (3404, "De Meenten"), (3405, "De Grienden"),
            (3406, "De Marken"), (3407, "De Gouwen"), (3408, "De Wierden"), (3409, "De Velden"), (3410, "Overgooi"), (3411, "De Laren"),
            (3414, "De Steiger"), (3415, "Stichtsekant"), (3416, "Overig Almere Haven")),
        .. Part("Almere Stad",
            (3417, "Centrum Almere Stad"), (3418, "Filmwijk"), (3419, "Danswijk"), (3420, "Parkwijk"), (3421, "Verzetswijk"),
            (3422, "Waterwijk"), (3423, "Tussen de Vaarten Noord"), (3424, "Tussen de Vaarten Zuid"), (3425, "Staatsliedenwijk"),
            (3426, "Kruidenwijk"), (3427, "Stedenwijk"), (3428, "Muziekwijk Noord"), (3429, "Muziekwijk Zuid"), (3430, "Literatuurwijk"),
            (3431, "Noorderplassen"), (3432, "Hortus"), (3434, "Randstad"), (3435, "Markerkant"), (3436, "Hollandsekant"),
            (3437, "Gooisekant"), (3438, "Veluwsekant"), (3439, "Sallandsekant"), (3440, "Overig Almere Stad")),
        .. Part("Almere Buiten",
            (3441, "Centrum Almere Buiten"), (3442, "Oostvaardersbuurt"), (3443, "Seizoenenbuurt"), (3444, "Molenbuurt"),
            (3445, "Bouwmeesterbuurt"), (3446, "Landgoederenbuurt"), (3447, "Faunabuurt"), (3448, "Bloemenbuurt"), (3449, "Regenboogbuurt"),
            (3450, "Indischebuurt"), (3451, "Eilandenbuurt"), (3452, "Stripheldenbuurt"), (3453, "Sieradenbuurt"), (3456, "Poldervlak"),
            (3457, "De Vaart"), (3458, "Buitenvaart"), (3459, "Overig Almere Buiten")),
        .. Part("Almere Poort",
            (3460, "Europakwartier Oost"), (3461, "Europakwartier West"), (3462, "Columbuskwartier"), (3463, "Homeruskwartier"),
            (3464, "Olympiakwartier Oost"), (3465, "Olympiakwartier West"), (3466, "Duin"), (3471, "Hogekant"), (3472, "Middenkant"),
            (3473, "Lagekant"), (3474, "Overig Almere Poort")),
        .. Part("Almere Hout",
            (3475, "Vogelhorst"), (3476, "Nobelhorst"), (3477, "Oosterwold"), (3479, "Twentsekant"), (3485, "Overig Almere Hout")),
        .. Part("Almere Pampus", (3496, "Overig Almere Pampus")),
    ];

    private static IEnumerable<DistrictCode> Part(string part, params IEnumerable<(int Number, string Name)> districts) =>
        districts.Select(district => new DistrictCode($"WK00{district.Number}", district.Name, part));
}
