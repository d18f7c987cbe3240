using Almere.SociaalData.GraphQL.Types.Introspection;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>Lists the types of a schema: those of the documents in their order, each built-in one where it is first needed.</summary>
internal static class ReferencedTypes
{
    public static IEnumerable<NamedType> Of(
        IReadOnlyList<NamedType> defined, IEnumerable<NamedType> roots, IEnumerable<DirectiveDefinition> directives)
    {
        var found = new OrderedDictionary<string, NamedType>(StringComparer.Ordinal);
        foreach (var type in defined)
        {
            found.TryAdd(type.Name, type);
            AddBuiltIn(found, DirectReferences(type));
        }

        AddBuiltIn(found, roots);
        foreach (var directive in directives)
            AddBuiltIn(found, directive.Arguments.Select(argument => argument.Type.Named));
        AddBuiltIn(found, IntrospectionTypes.All);
        AddBuiltIn(found, IntrospectionTypes.All.SelectMany(DirectReferences));
        return found.Values;
    }

    // A defined type keeps its place in the documents, so only built-in types are added at their first use.
    private static void AddBuiltIn(OrderedDictionary<string, NamedType> found, IEnumerable<NamedType> references)
    {
        foreach (var type in references)
        {
            if (type.Definition is null)
                found.TryAdd(type.Name, type);
        }
    }

    private static IEnumerable<NamedType> DirectReferences(NamedType type) => type switch
    {
        FieldedType fielded => fielded.DeclaredInterfaces.Concat(fielded.Fields.SelectMany<FieldDefinition, NamedType>(field =>
            [field.Type.Named, .. field.Arguments.Select(argument => argument.Type.Named)])),
        InputObjectType inputObject => inputObject.Fields.Select(field => field.Type.Named),
        UnionType union => union.DeclaredMembers,
        _ => [],
    };
}
