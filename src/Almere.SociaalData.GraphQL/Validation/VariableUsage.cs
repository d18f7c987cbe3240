using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>A variable in the place where its value is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Position">What the place expects.</param>
public readonly record struct VariableUsage(VariableNode Node, InputPosition Position);
