using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Looks at one value in its place.</summary>
public delegate void ValueCheck(ValidationContext context, ValueNode value, in InputPosition position);
