using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Rows;

/// <summary>Fills in the caller's values, and brings conditions on rows to where they are needed.</summary>
public static class ScopeBinding
{
    /// <summary>Turns a lambda (entity, <see cref="CallerScope"/>) into one over the entity alone, for LINQ and for a query that serves one caller.</summary>
    public static LambdaExpression Bind(LambdaExpression rule, CallerScope caller) =>
        Expression.Lambda(ParameterReplacement.In(rule.Body, rule.Parameters[1], Expression.Constant(caller)), rule.Parameters[0]);

    /// <summary>A condition on another entity, as a condition on the entity that leads to it.</summary>
    /// <param name="navigation">From the entity to the other.</param>
    /// <param name="condition">From the other to <see cref="bool"/>.</param>
    public static LambdaExpression Through(LambdaExpression navigation, LambdaExpression condition) =>
        Expression.Lambda(ParameterReplacement.In(condition.Body, condition.Parameters[0], navigation.Body), navigation.Parameters[0]);

    /// <summary>One condition that holds where all of some conditions on the same entity do.</summary>
    /// <param name="conditions">At least one lambda from the entity to <see cref="bool"/>.</param>
    public static LambdaExpression All(IReadOnlyList<LambdaExpression> conditions)
    {
        var row = conditions[0].Parameters[0];
        return Expression.Lambda(
            conditions.Select(condition => ParameterReplacement.In(condition.Body, condition.Parameters[0], row)).Aggregate(Expression.AndAlso), row);
    }
}
