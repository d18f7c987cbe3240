using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Ordering;

/// <summary>Orders the rows of a query by terms.</summary>
internal static class RowOrder
{
    /// <summary>The rows in order.</summary>
    /// <param name="rows">The query.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="row">The row that the terms read.</param>
    /// <param name="isFirst">Whether the rows have no order yet.</param>
    public static IQueryable Apply(IQueryable rows, IEnumerable<OrderTerm> terms, ParameterExpression row, bool isFirst = true)
    {
        foreach (var term in terms)
        {
            rows = Queries.OrderBy(rows, Expression.Lambda(term.Scalar.Value, row), term.IsDescending, isFirst);
            isFirst = false;
        }

        return rows;
    }

    /// <summary>The items of a collection inside a query in order.</summary>
    public static Expression Apply(Expression items, IEnumerable<OrderTerm> terms, ParameterExpression item)
    {
        var isFirst = true;
        foreach (var term in terms)
        {
            items = Enumerables.OrderBy(items, Expression.Lambda(term.Scalar.Value, item), term.IsDescending, isFirst);
            isFirst = false;
        }

        return items;
    }
}
