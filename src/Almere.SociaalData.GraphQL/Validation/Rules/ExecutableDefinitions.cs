using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A document that is executed holds operations and fragments only.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
public static class ExecutableDefinitions
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(ExecutableDefinitions)) { Definition = Check };

    private static void Check(ValidationContext context, DefinitionNode definition)
    {
        if (definition is ExecutableDefinitionNode)
            return;
        var name = definition switch
        {
            TypeDefinitionNode type => $"\"{type.Name.Value}\"",
            TypeExtensionNode type => $"\"{type.Name.Value}\"",
            DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
            _ => "schema",
        };
        context.Report($"The {name} definition is not executable.", definition);
    }
}
