using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Rows;

/// <summary>Brings a caller's rules to the rows of one entity: its own, those of what it derives from and those of what derives from it.</summary>
internal static class RowRuleExpressions
{
    extension<T>(IQueryable<T> rows) where T : class
    {
        /// <summary>The rows that every rule allows.</summary>
        public IQueryable<T> Under(IRowRules rules, IEntityType entity)
        {
            foreach (var general in entity.GetAllBaseTypesInclusive())
            {
                if (rules.RuleFor(general.ClrType) is { } rule) rows = rows.Where(OnAll<T>(rule));
            }
            foreach (var special in entity.GetDerivedTypes())
            {
                if (rules.RuleFor(special.ClrType) is { } rule) rows = rows.Where(OnThoseThatAre<T>(special.ClrType, rule));
            }
            return rows;
        }
    }

    private static Expression<Func<T, bool>> OnAll<T>(LambdaExpression rule)
    {
        var row = Expression.Parameter(typeof(T), rule.Parameters[0].Name);
        return Expression.Lambda<Func<T, bool>>(Replace(rule, row), row);
    }

    private static Expression<Func<T, bool>> OnThoseThatAre<T>(Type kind, LambdaExpression rule)
    {
        var row = Expression.Parameter(typeof(T), rule.Parameters[0].Name);
        var isOther = Expression.Not(Expression.TypeIs(row, kind));
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(isOther, Replace(rule, Expression.Convert(row, kind))), row);
    }

    private static Expression Replace(LambdaExpression rule, Expression row) => new ParameterReplacement(rule.Parameters[0], row).Visit(rule.Body);

    private sealed class ParameterReplacement(ParameterExpression parameter, Expression replacement) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? replacement : node;
    }
}
