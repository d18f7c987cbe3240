namespace Almere.SociaalData.Domain.Goals;

/// <summary>
/// The goals of the policy documents. 1.233 and 6 are targets, not stocks; 6 came in the place of a plan for 10. The share of
/// young people among the homeless that the budget of 2026 cites was counted in other regions and is left out.
/// </summary>
public static class GoalFigures
{
    /// <summary>The goal that says how many Financiële Huizen there should be.</summary>
    public const string FinancialHouses = "b26-financiele-huizen";

    /// <summary>The goal that says how many asylum places there should be in Almere.</summary>
    public const string AsylumPlaces = "b26-asielopvang";

    /// <summary>Every goal.</summary>
    public static IReadOnlyList<GoalFigure> All { get; } =
    [
        new(AsylumPlaces, PolicyDocument.Budget2026, 2026, PolicyDomain.Asylum,
            "Ten minste 1.233 opvangplaatsen voor asielzoekers in Almere (Spreidingswet)",
            1_233, "plaatsen", EndOf(2026), IndicatorFigures.AsylumPlaces),
        new("b26-oekraine", PolicyDocument.Budget2026, 2026, PolicyDomain.Asylum,
            "Voldoende plaatsen voor ontheemden uit Oekraïne (inspanningsverplichting, geen aantal genoemd)",
            DueOn: EndOf(2026)),
        new(FinancialHouses, PolicyDocument.Budget2026, 2026, PolicyDomain.DebtAndPoverty,
            "Zes Financiële Huizen in stand houden in plaats van tien: voor tien ontbreekt structureel geld",
            6, "Financiële Huizen", EndOf(2026), IndicatorFigures.FinancialHouses),
        new("b26-extra-financiele-huizen", PolicyDocument.Budget2026, 2026, PolicyDomain.DebtAndPoverty,
            "Twee extra Financiële Huizen in de wijk, zodat het er zes zijn",
            2, "extra Financiële Huizen", EndOf(2026)),
        new("b26-trainingshuis", PolicyDocument.Budget2026, 2026, PolicyDomain.ShelterAndHousing,
            "Trainingshuis aan de Manuscripstraat voor jongeren van 18 tot 27 jaar, twee jaar; tussenvoorzieningen voor jongeren van 16 tot 27 jaar",
            DueOn: EndOf(2026)),
        new("b25-kinderarmoede", PolicyDocument.Budget2025, 2025, PolicyDomain.DebtAndPoverty,
            "Landelijk: het aantal kinderen dat in armoede opgroeit halveren in 2025 (AGAS)",
            -50, "%", EndOf(2025)),
        new("b25-armoede-schulden", PolicyDocument.Budget2025, 2030, PolicyDomain.DebtAndPoverty,
            "Landelijk: het aantal mensen in armoede en met problematische schulden halveren in 2030 (AGAS)",
            -50, "%", EndOf(2030)),
        new("b25-inburgering", PolicyDocument.Budget2025, 2025, PolicyDomain.CivicIntegration,
            "Extra budget voor inburgering in 2025-2028",
            100_000, "euro", EndOf(2028)),
        new("bk-24-uursopvang", PolicyDocument.Framework, 2022, PolicyDomain.Youth,
            "Half zo veel jeugdigen in 24-uursopvang in 2022 als in 2016",
            -50, "% ten opzichte van 2016", EndOf(2022)),
        new("bk-jeugdbescherming", PolicyDocument.Framework, 2022, PolicyDomain.Youth,
            "Vijf procent minder jeugdbeschermingsmaatregelen in 2022 dan in 2016",
            -5, "% ten opzichte van 2016", EndOf(2022)),
    ];

    private static DateOnly EndOf(int year) => new(year, 12, 31);
}
