namespace Almere.SociaalData.Data.AccessLog;

/// <summary>What a line of the access log holds beside its place.</summary>
/// <param name="Span">Its <c>span_id</c>.</param>
/// <param name="PersonId">The first half of the enciphered person.</param>
/// <param name="PersonRest">The second half.</param>
internal readonly record struct RecordLine(long Span, long PersonId, long PersonRest);
