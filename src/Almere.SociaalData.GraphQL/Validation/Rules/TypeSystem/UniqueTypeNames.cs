using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>No two types have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public static class UniqueTypeNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueTypeNames)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var name in document.Definitions.OfType<TypeDefinitionNode>().Select(type => type.Name))
        {
            if (context.SchemaToExtend?.GetType(name.Value) is not null)
                context.Report($"Type \"{name.Value}\" already exists in the schema. It cannot also be defined in this type definition.", name);
            else if (!seen.TryAdd(name.Value, name))
                context.Report($"There can be only one type named \"{name.Value}\".", seen[name.Value], name);
        }
    }
}
