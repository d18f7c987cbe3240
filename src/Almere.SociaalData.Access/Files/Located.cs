namespace Almere.SociaalData.Access.Files;

/// <summary>A value with the place that it was read from.</summary>
internal sealed record Located<T>(SourcePlace Place, T Value);
