using Almere.SociaalData.GraphQL.Validation.Rules;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>The rules of the specification for documents with operations.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public static class SpecifiedRules
{
    /// <summary>Every rule of chapter 5 of the specification, in the order that gives the clearest first error.</summary>
    public static IReadOnlyList<ValidationRule> All { get; } =
    [
        ExecutableDefinitions.Rule,
        KnownOperationTypes.Rule,
        UniqueOperationNames.Rule,
        LoneAnonymousOperation.Rule,
        SingleFieldSubscriptions.Rule,
        KnownTypeNames.Rule,
        FragmentsOnCompositeTypes.Rule,
        VariablesAreInputTypes.Rule,
        ScalarLeafs.Rule,
        FieldsOnCorrectType.Rule,
        UniqueFragmentNames.Rule,
        KnownFragmentNames.Rule,
        NoUnusedFragments.Rule,
        PossibleFragmentSpreads.Rule,
        NoFragmentCycles.Rule,
        UniqueVariableNames.Rule,
        NoUndefinedVariables.Rule,
        NoUnusedVariables.Rule,
        KnownDirectives.Rule,
        UniqueDirectivesPerLocation.Rule,
        KnownArgumentNames.Rule,
        UniqueArgumentNames.Rule,
        ValuesOfCorrectType.Rule,
        ProvidedRequiredArguments.Rule,
        VariablesInAllowedPosition.Rule,
        OverlappingFieldsCanBeMerged.Rule,
        UniqueInputFieldNames.Rule,
    ];
}
