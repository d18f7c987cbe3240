namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses, be it through fragments, is defined by it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
public static class NoUndefinedVariables
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(NoUndefinedVariables)) { OperationUses = Check };

    private static void Check(ValidationContext context, OperationUses uses)
    {
        if (uses.Variables.Length == 0)
            return;
        var defined = context.Names;
        defined.Clear();
        foreach (var definition in uses.Operation.VariableDefinitions)
            defined.TryAdd(definition.Variable.Name.Value, 0, out _);
        foreach (var (variable, _) in uses.Variables)
        {
            if (context.IsStopped)
                return;
            var name = variable.Name.Value;
            if (defined.Find(name) >= 0)
                continue;
            var by = uses.Operation.Name is { } operation ? $" by operation \"{operation.Value}\"" : "";
            context.Report($"Variable \"${name}\" is not defined{by}.", variable, uses.Operation);
        }
    }
}
