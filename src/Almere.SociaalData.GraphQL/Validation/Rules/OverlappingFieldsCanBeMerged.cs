using Almere.SociaalData.GraphQL.Validation.Merging;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Fields that end up in the same place of a response are the same field, or can't both be there and look the same.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Selection-Merging"/>
public static class OverlappingFieldsCanBeMerged
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(OverlappingFieldsCanBeMerged)) { Finish = Check };

    private static void Check(ValidationContext context)
    {
        if (!FieldMerging.Fits(context.Selections, context.Uses, context.StepsLeft))
            FieldConflicts.Report(context);
    }
}
