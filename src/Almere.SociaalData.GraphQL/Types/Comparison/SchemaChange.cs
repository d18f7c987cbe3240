using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>One difference between two schemas that matters to those who use them.</summary>
/// <param name="Severity">What the change can do.</param>
/// <param name="Kind">Which kind of change it is.</param>
/// <param name="Coordinate">The schema coordinate of the element that has changed.</param>
/// <param name="Description">The change as a sentence.</param>
/// <param name="Old">The name of the element where the old schema defines it; null for what is new or built in.</param>
/// <param name="New">The name of the element where the new schema defines it; null for what is gone or built in.</param>
public sealed record SchemaChange(
    ChangeSeverity Severity, SchemaChangeKind Kind, string Coordinate, string Description, NameNode? Old = null, NameNode? New = null);
