using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>A union has members, all of them different object types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/>
internal static class UnionMembers
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var union in context.DefinedTypes<UnionType>())
        {
            if (union.DeclaredMembers.Count == 0)
                context.Report($"Union type {union} must define one or more member types.", SchemaValidationContext.NodesOf(union));
            var seen = new HashSet<NamedType>();
            foreach (var member in union.DeclaredMembers)
            {
                if (!seen.Add(member))
                    context.Report($"Union type {union} can only include type {member} once.", NodesOf(union, member));
                else if (member is not ObjectType)
                    context.Report($"Union type {union} can only include Object types, it cannot include {member}.", NodesOf(union, member));
            }
        }
    }

    private static IEnumerable<NamedTypeNode> NodesOf(UnionType union, NamedType member)
    {
        var members = (union.Definition as UnionTypeDefinitionNode)?.Types ?? [];
        return members.Concat(union.Extensions.OfType<UnionTypeExtensionNode>().SelectMany(extension => extension.Types))
            .Where(node => node.Name.Value == member.Name);
    }
}
