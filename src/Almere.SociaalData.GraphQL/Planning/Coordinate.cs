namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>A position of the schema that an operation touches: a field of an object, a field of an input object, or a value of an enum.</summary>
/// <param name="Type">The name of the type.</param>
/// <param name="Member">The name of the field or of the enum value.</param>
/// <param name="ArgumentOf">The coordinate of the field in whose argument it is named; null for a field that is selected.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Coordinates"/>
public readonly record struct Coordinate(string Type, string Member, string? ArgumentOf = null)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Type}.{Member}";
}
