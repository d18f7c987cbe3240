namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>One thing that is wrong with an input value.</summary>
/// <param name="Path">Where: names of fields (<see cref="string"/>) and indexes (<see cref="int"/>, from 0); empty for the value as a whole.</param>
/// <param name="Value">The part of the value that is wrong.</param>
/// <param name="Message">What is wrong, for the developer who gave the value.</param>
public sealed record InputValueError(IReadOnlyList<object> Path, object? Value, string Message);
