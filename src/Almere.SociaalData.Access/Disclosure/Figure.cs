namespace Almere.SociaalData.Access.Disclosure;

/// <summary>An average or a sum over the persons of a group, computed from unrounded values.</summary>
/// <param name="Value">The figure; <see langword="null"/> when there is nothing to compute it from.</param>
/// <param name="Step">It is shown as a multiple of this (100 for euros, 1 for days), above 0: an average with all its decimals would give its divisor away.</param>
/// <param name="Persons">
/// Number of different persons whose values it is made of, 0 or more. A group of many in which one alone has costs would give that one's costs away.
/// </param>
public readonly record struct Figure(decimal? Value, decimal Step, int Persons);
