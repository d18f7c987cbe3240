using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What every named type is made of: its name and what the documents say of it.</summary>
internal sealed record TypeParts(string Name, string? Description)
{
    public TypeDefinitionNode? Definition { get; init; }

    public ImmutableArray<TypeExtensionNode> Extensions { get; init; } = [];

    public ImmutableArray<DirectiveNode> AppliedDirectives { get; init; } = [];
}
