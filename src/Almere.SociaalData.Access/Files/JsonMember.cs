namespace Almere.SociaalData.Access.Files;

/// <summary>A name and its value, with the place of the name.</summary>
internal sealed record JsonMember(SourcePlace Place, string Name, JsonValue Value);
