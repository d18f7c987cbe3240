using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>What a place in a document expects of the value that stands there.</summary>
/// <param name="Type">The type, or null when it isn't known.</param>
/// <param name="Definition">The argument or input field whose value stands there, or null for an item of a list and where it isn't known.</param>
/// <param name="OneOf">The OneOf input object that the value is a field of, or null.</param>
/// <param name="InsideMismatch">Whether a list around the value stands where no list is expected: that has been said, and goes for what is inside.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed"/>
public readonly record struct InputPosition(GraphQLType? Type, InputValueDefinition? Definition = null, InputObjectType? OneOf = null, bool InsideMismatch = false);
