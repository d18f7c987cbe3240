using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Rows;

/// <summary>Fills in the caller's values.</summary>
public static class ScopeBinding
{
    /// <summary>Turns a lambda (entity, <see cref="CallerScope"/>) into one over the entity alone, for LINQ and for a query that serves one caller.</summary>
    public static LambdaExpression Bind(LambdaExpression rule, CallerScope caller) =>
        Expression.Lambda(ParameterReplacement.In(rule.Body, rule.Parameters[1], Expression.Constant(caller)), rule.Parameters[0]);
}
