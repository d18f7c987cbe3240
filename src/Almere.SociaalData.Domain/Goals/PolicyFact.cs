namespace Almere.SociaalData.Domain.Goals;

/// <summary>A figure that a policy document states about a period. It says nothing of any other period.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="FromYear">First year of the period.</param>
/// <param name="ToYear">Last year of the period.</param>
/// <param name="Value">The figure, in the indicator's unit.</param>
/// <param name="Qualifier">How exact it is, in Dutch; absent for an exact figure.</param>
public sealed record PolicyFact(PolicyDocument Document, int FromYear, int ToYear, decimal Value, string? Qualifier = null)
{
    /// <summary>The period in words ("2023", "2018-2019").</summary>
    public string Period => FromYear == ToYear ? $"{FromYear}" : $"{FromYear}-{ToYear}";
}
