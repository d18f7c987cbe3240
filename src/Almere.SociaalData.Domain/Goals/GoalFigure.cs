namespace Almere.SociaalData.Domain.Goals;

/// <summary>A goal that a policy document sets.</summary>
/// <param name="Key">Stable name of the goal.</param>
/// <param name="Document">Where it stands.</param>
/// <param name="Year">Year that it is set for.</param>
/// <param name="Domain">Part of the social domain.</param>
/// <param name="Statement">The goal in Dutch words.</param>
/// <param name="Target">Number aimed at, if the document gives one.</param>
/// <param name="Unit">Unit of the number.</param>
/// <param name="DueOn">When it should be reached.</param>
/// <param name="IndicatorCode">What it is measured with.</param>
public sealed record GoalFigure(
    string Key, PolicyDocument Document, int Year, PolicyDomain Domain, string Statement, decimal? Target = null, string? Unit = null,
    DateOnly? DueOn = null, string? IndicatorCode = null);
