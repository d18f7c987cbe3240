namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>What a schema says of the cost of a field.</summary>
/// <param name="Weight">What it costs beside the objects that it answers with.</param>
/// <param name="Size">How many items it has, or those of its fields that are lists; null where the schema doesn't say.</param>
internal sealed record FieldCost(double Weight, ListSize? Size);
