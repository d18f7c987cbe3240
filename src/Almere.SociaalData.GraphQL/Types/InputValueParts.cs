using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>What an argument or input field is made of.</summary>
internal sealed record InputValueParts(string Name, GraphQLType Type)
{
    public string? Description { get; init; }

    public ValueNode? DefaultLiteral { get; init; }

    public string? DeprecationReason { get; init; }

    public InputValueDefinitionNode? Node { get; init; }
}
