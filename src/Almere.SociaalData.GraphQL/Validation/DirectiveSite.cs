using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>A place in a document that has directives.</summary>
/// <param name="Node">The node that the directives are written on.</param>
/// <param name="Directives">The directives; at least one.</param>
/// <param name="Location">What kind of place it is.</param>
public readonly record struct DirectiveSite(Node Node, ImmutableArray<DirectiveNode> Directives, DirectiveLocation Location);
