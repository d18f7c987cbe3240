namespace Almere.SociaalData.Data.AccessLog;

/// <summary>How far a chain was at a moment. Kept where nobody who keeps the database can write, it proves later that nothing before it was changed.</summary>
/// <param name="Writer">The chain.</param>
/// <param name="Number">The record; 0 for the beginning.</param>
/// <param name="Hash">Its hash, in hexadecimal digits.</param>
public sealed record AccessLogHead(int Writer, long Number, string Hash);
