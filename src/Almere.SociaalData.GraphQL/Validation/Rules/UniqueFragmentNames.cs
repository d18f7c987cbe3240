using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>No two fragments of a document have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
public static class UniqueFragmentNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueFragmentNames)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        context.Names.Clear();
        for (var index = 0; index < document.Definitions.Length && !context.IsStopped; index++)
        {
            if (document.Definitions[index] is FragmentDefinitionNode { Name: { } name } && !context.Names.TryAdd(name.Value, index, out var first))
                context.Report($"There can be only one fragment named \"{name.Value}\".", ((FragmentDefinitionNode)document.Definitions[first]).Name, name);
        }
    }
}
