using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>The type of a variable is one that values can be given for: a scalar, an enum or an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
public static class VariablesAreInputTypes
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(VariablesAreInputTypes)) { VariableDefinition = Check };

    private static void Check(ValidationContext context, VariableDefinitionNode variable)
    {
        if (TypeFromAst.Find(context.Schema, variable.Type) is { IsInput: false } type)
            context.Report($"Variable \"${variable.Variable.Name.Value}\" cannot be non-input type \"{type}\".", variable.Type);
    }
}
