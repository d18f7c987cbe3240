using Almere.SociaalData.GraphQL.Validation.Rules;
using Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>The rules for documents that define or extend a schema.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SpecifiedTypeSystemRules
{
    /// <summary>All of them, in the order that gives the clearest first error.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        LoneSchemaDefinition.Rule,
        UniqueOperationTypes.Rule,
        UniqueTypeNames.Rule,
        UniqueEnumValueNames.Rule,
        UniqueFieldDefinitionNames.Rule,
        UniqueArgumentDefinitionNames.Rule,
        UniqueDirectiveNames.Rule,
        KnownTypeNames.Rule,
        KnownDirectives.Rule,
        UniqueDirectivesPerLocation.Rule,
        PossibleTypeExtensions.Rule,
        KnownArgumentNamesOnDirectives.Rule,
        UniqueArgumentNames.Rule,
        UniqueInputFieldNames.Rule,
        ProvidedRequiredArgumentsOnDirectives.Rule,
    ];
}
