using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>An input object has each field at most once.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>
public static class UniqueInputFieldNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueInputFieldNames)) { Value = Check };

    private static void Check(ValidationContext context, ValueNode value, in InputPosition position)
    {
        if (value is ObjectValueNode inputObject)
            Duplicates.ReportEach(context, inputObject.Fields, static field => field.Name, static name => $"There can be only one input field named \"{name}\".");
    }
}
