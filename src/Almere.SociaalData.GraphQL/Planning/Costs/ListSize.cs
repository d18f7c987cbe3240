namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>What <c>@listSize</c> says of a field.</summary>
/// <param name="AssumedSize">The number of items where nothing else tells.</param>
/// <param name="SlicingArguments">Arguments that tell the number of items.</param>
/// <param name="SlicingArgumentDefaultValue">The number where none of them is given.</param>
/// <param name="SizedFields">The fields below that have so many items; none where the field itself is the list.</param>
internal sealed record ListSize(
    int? AssumedSize, IReadOnlyList<string> SlicingArguments, int? SlicingArgumentDefaultValue, IReadOnlyList<string> SizedFields);
