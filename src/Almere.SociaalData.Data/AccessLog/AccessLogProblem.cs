namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Something in the access log that isn't as it was written.</summary>
/// <param name="Writer">The chain; 0 where it concerns no single one.</param>
/// <param name="Number">The record in the chain; 0 where it concerns the chain as a whole.</param>
/// <param name="Reason">What is wrong, as a sentence.</param>
public sealed record AccessLogProblem(int Writer, long Number, string Reason);
