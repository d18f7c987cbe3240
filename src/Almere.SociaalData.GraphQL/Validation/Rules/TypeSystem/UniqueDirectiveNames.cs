using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>No two directives have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public static class UniqueDirectiveNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueDirectiveNames)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var name in document.Definitions.OfType<DirectiveDefinitionNode>().Select(directive => directive.Name))
        {
            // A document that extends no schema may define a built-in directive again.
            if (context.SchemaToExtend?.Directives.Contains(name.Value) is true)
                context.Report($"Directive \"@{name.Value}\" already exists in the schema. It cannot be redefined.", name);
            else if (!seen.TryAdd(name.Value, name))
                context.Report($"There can be only one directive named \"@{name.Value}\".", seen[name.Value], name);
        }
    }
}
