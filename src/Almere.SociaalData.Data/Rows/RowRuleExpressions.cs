using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Rows;

/// <summary>Brings a caller's rules to the rows of one entity: its own, and those of what it derives from.</summary>
/// <remarks>The rule of a base class already says what holds for each kind, so the rules of what derives from it aren't asked.</remarks>
internal static class RowRuleExpressions
{
    extension<T>(IQueryable<T> rows) where T : class
    {
        /// <summary>The rows that every rule allows.</summary>
        public IQueryable<T> Under(IRowRules rules, IEntityType entity)
        {
            foreach (var general in entity.GetAllBaseTypesInclusive())
            {
                if (rules.RuleFor(general.ClrType) is { } rule) rows = rows.Where(On<T>(rule));
            }
            return rows;
        }
    }

    private static Expression<Func<T, bool>> On<T>(LambdaExpression rule)
    {
        var row = Expression.Parameter(typeof(T), rule.Parameters[0].Name);
        return Expression.Lambda<Func<T, bool>>(new ParameterReplacement(rule.Parameters[0], row).Visit(rule.Body), row);
    }

    private sealed class ParameterReplacement(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
    }
}
