namespace Almere.SociaalData.Access.Files;

/// <summary>A file of the policy as it was read.</summary>
/// <param name="Name">Its name within the folder ("coa.json").</param>
/// <param name="Content">UTF-8, with or without a byte order mark.</param>
public sealed record PolicyFile(string Name, ReadOnlyMemory<byte> Content);
