namespace Almere.SociaalData.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation defines is used by it, be it through fragments.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
public static class NoUnusedVariables
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(NoUnusedVariables)) { OperationUses = Check };

    private static void Check(ValidationContext context, OperationUses uses)
    {
        if (uses.Operation.VariableDefinitions.Length == 0)
            return;
        var used = context.Names;
        used.Clear();
        foreach (var (variable, _) in uses.Variables)
            used.TryAdd(variable.Name.Value, 0, out _);
        foreach (var definition in uses.Operation.VariableDefinitions)
        {
            if (context.IsStopped)
                return;
            var name = definition.Variable.Name.Value;
            if (used.Find(name) >= 0)
                continue;
            var by = uses.Operation.Name is { } operation ? $" in operation \"{operation.Value}\"" : "";
            context.Report($"Variable \"${name}\" is never used{by}.", definition);
        }
    }
}
