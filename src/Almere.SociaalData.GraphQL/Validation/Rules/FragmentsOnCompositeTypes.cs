using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>A fragment applies to a type that has fields to select: an object, an interface or a union.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
public static class FragmentsOnCompositeTypes
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(FragmentsOnCompositeTypes)) { Fragment = Check, InlineFragment = Check };

    private static void Check(ValidationContext context, FragmentDefinitionNode fragment)
    {
        if (IsWrong(context, fragment.TypeCondition))
        {
            context.Report(
                $"Fragment \"{fragment.Name.Value}\" cannot condition on non composite type \"{fragment.TypeCondition.Name.Value}\".",
                fragment.TypeCondition);
        }
    }

    private static void Check(ValidationContext context, InlineFragmentNode fragment)
    {
        if (fragment.TypeCondition is { } condition && IsWrong(context, condition))
            context.Report($"Fragment cannot condition on non composite type \"{condition.Name.Value}\".", condition);
    }

    private static bool IsWrong(ValidationContext context, NamedTypeNode condition) =>
        context.Schema.GetType(condition.Name.Value) is not (null or CompositeType);
}
