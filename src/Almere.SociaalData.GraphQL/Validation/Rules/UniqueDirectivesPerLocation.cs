using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A directive that isn't repeatable stands at most once in one place; a schema or type is one place with all its extensions.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
public static class UniqueDirectivesPerLocation
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueDirectivesPerLocation)) { Document = CheckDefinitions, Directives = Check };

    private static void Check(ValidationContext context, DirectiveSite site)
    {
        if (site.Directives.Length < 2 || site.Node is TypeDefinitionNode or TypeSystemExtensionNode or SchemaDefinitionNode)
            return;
        var seen = context.Names;
        seen.Clear();
        for (var index = 0; index < site.Directives.Length && !context.IsStopped; index++)
        {
            var directive = site.Directives[index];
            if (context.FindDirective(directive.Name.Value) is { IsRepeatable: false } && !seen.TryAdd(directive.Name.Value, index, out var first))
                Report(context, site.Directives[first], directive);
        }
    }

    private static void CheckDefinitions(ValidationContext context, DocumentNode document)
    {
        Dictionary<(string Definition, string Directive), DirectiveNode>? seen = null;
        foreach (var definition in document.Definitions)
        {
            var (name, directives) = definition switch
            {
                TypeDefinitionNode type => (type.Name.Value, type.Directives),
                TypeExtensionNode type => (type.Name.Value, type.Directives),
                SchemaDefinitionNode schema => ("", schema.Directives),
                SchemaExtensionNode schema => ("", schema.Directives),
                _ => ("", []),
            };
            foreach (var directive in directives)
            {
                if (context.IsStopped)
                    return;
                if (context.FindDirective(directive.Name.Value) is not { IsRepeatable: false })
                    continue;
                seen ??= [];
                if (!seen.TryAdd((name, directive.Name.Value), directive))
                    Report(context, seen[(name, directive.Name.Value)], directive);
            }
        }
    }

    private static void Report(ValidationContext context, DirectiveNode first, DirectiveNode again) =>
        context.Report($"The directive \"@{again.Name.Value}\" can only be used once at this location.", first, again);
}
