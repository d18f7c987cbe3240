namespace Almere.SociaalData.GraphQL.Language;

/// <summary>The piece of a text that a node was read from; <c>default</c> for a node that was made by code.</summary>
/// <param name="Source">The text, or null for a node that was made by code.</param>
/// <param name="Start">Offset of the first UTF-16 code unit, from 0.</param>
/// <param name="End">Offset just after the last UTF-16 code unit.</param>
public readonly record struct Location(Source? Source, int Start, int End);
