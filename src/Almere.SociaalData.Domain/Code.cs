namespace Almere.SociaalData.Domain;

/// <summary>One code of a <see cref="CodeList"/>.</summary>
/// <param name="Value">What is exchanged ("02").</param>
/// <param name="Name">The official Dutch name ("Begeleiding").</param>
public sealed record Code(string Value, string Name);
