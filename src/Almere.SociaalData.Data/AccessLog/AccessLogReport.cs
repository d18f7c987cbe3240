namespace Almere.SociaalData.Data.AccessLog;

/// <summary>What looking through the whole access log found.</summary>
/// <param name="Heads">How far each chain is.</param>
/// <param name="Records">Records looked at.</param>
/// <param name="Lines">Lines looked at.</param>
/// <param name="Problems">What isn't as it was written; at most <see cref="AccessLogVerification.MostProblems"/> are told.</param>
public sealed record AccessLogReport(IReadOnlyList<AccessLogHead> Heads, long Records, long Lines, IReadOnlyList<AccessLogProblem> Problems)
{
    /// <summary>Whether every row is as it was written.</summary>
    public bool IsIntact => Problems is [];
}
