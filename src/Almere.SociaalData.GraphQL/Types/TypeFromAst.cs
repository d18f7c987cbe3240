using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Finds the type that a type reference in a document means.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public static class TypeFromAst
{
    /// <summary>The type in the schema, or null when the schema has no type of that name.</summary>
    public static GraphQLType? Find(Schema schema, TypeNode node)
    {
        var inner = Innermost(node);
        return schema.GetType(inner.Name.Value) is { } type ? Find(node, _ => type) : null;
    }

    /// <summary>The named type inside all lists and non-null types.</summary>
    public static NamedTypeNode Innermost(TypeNode node)
    {
        while (node is not NamedTypeNode)
            node = node is ListTypeNode list ? list.Type : ((NonNullTypeNode)node).Type;
        return (NamedTypeNode)node;
    }

    // A loop and not a recursion: a reference may be nested as deep as the parser lets it.
    internal static GraphQLType Find(TypeNode node, Func<NamedTypeNode, NamedType> find)
    {
        var isList = new Stack<bool>();
        while (node is not NamedTypeNode)
        {
            isList.Push(node is ListTypeNode);
            node = node is ListTypeNode list ? list.Type : ((NonNullTypeNode)node).Type;
        }

        GraphQLType type = find((NamedTypeNode)node);
        foreach (var list in isList)
            type = list ? type.List : type.NonNull;
        return type;
    }
}
