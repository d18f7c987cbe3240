using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>No two arguments of a field or a directive have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
public static class UniqueArgumentDefinitionNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueArgumentDefinitionNames)) { Definition = Check };

    private static void Check(ValidationContext context, DefinitionNode definition)
    {
        switch (definition)
        {
            case DirectiveDefinitionNode directive:
                Check(context, $"@{directive.Name.Value}", directive.Arguments);
                break;
            case ObjectTypeDefinitionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case ObjectTypeExtensionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                Check(context, type.Name.Value, type.Fields);
                break;
        }
    }

    private static void Check(ValidationContext context, string type, ImmutableArray<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
            Check(context, $"{type}.{field.Name.Value}", field.Arguments);
    }

    private static void Check(ValidationContext context, string owner, ImmutableArray<InputValueDefinitionNode> arguments) =>
        Duplicates.Report(context, arguments, argument => argument.Name, name => $"Argument \"{owner}({name}:)\" can only be defined once.");
}
