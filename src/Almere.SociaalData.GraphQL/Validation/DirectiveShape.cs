using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>What rules need to know of a directive, whether a schema defines it or the document that is being validated.</summary>
internal readonly struct DirectiveShape
{
    public DirectiveShape(DirectiveDefinition definition) => Definition = definition;

    public DirectiveShape(DirectiveDefinitionNode node) => Node = node;

    /// <summary>The definition in the schema; null when <see cref="Node"/> isn't.</summary>
    public DirectiveDefinition? Definition { get; }

    /// <summary>The definition in the document, which stands before one in the schema; null when there is none.</summary>
    public DirectiveDefinitionNode? Node { get; }

    public bool IsRepeatable => Node?.Repeatable ?? Definition!.IsRepeatable;

    public IEnumerable<string> ArgumentNames => Node is not null
        ? Node.Arguments.Select(argument => argument.Name.Value)
        : Definition!.Arguments.Select<ArgumentDefinition, string>(argument => argument.Name);

    public bool MayStandOn(DirectiveLocation location)
    {
        if (Node is null)
        {
            var locations = Definition!.Locations;
            for (var index = 0; index < locations.Count; index++)
            {
                if (locations[index] == location)
                    return true;
            }

            return false;
        }

        return Node.Locations.Any(allowed => allowed.Value == location.Name);
    }

    public bool HasArgument(string name) =>
        Node is null ? Definition!.Arguments.Contains(name) : Node.Arguments.Any(argument => argument.Name.Value == name);
}
