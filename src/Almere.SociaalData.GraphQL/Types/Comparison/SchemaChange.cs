namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>One difference between two schemas that matters to those who use them.</summary>
/// <param name="Severity">What the change can do.</param>
/// <param name="Kind">Which kind of change it is.</param>
/// <param name="Coordinate">The schema coordinate of the element that has changed.</param>
/// <param name="Description">The change as a sentence.</param>
public sealed record SchemaChange(ChangeSeverity Severity, SchemaChangeKind Kind, string Coordinate, string Description);
