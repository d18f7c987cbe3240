using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Rows;

/// <summary>Puts one expression in the place of a lambda's parameter.</summary>
internal sealed class ParameterReplacement(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
{
    public static Expression In(Expression body, ParameterExpression parameter, Expression replacement) =>
        new ParameterReplacement(parameter, replacement).Visit(body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
}
