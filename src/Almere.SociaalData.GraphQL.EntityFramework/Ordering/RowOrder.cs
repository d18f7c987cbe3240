using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Ordering;

/// <summary>Orders the rows of a query by terms. Null is the lowest value; a database that thinks otherwise is told so.</summary>
/// <param name="sortsNullsLast">Whether the database takes null for the highest value.</param>
internal sealed class RowOrder(bool sortsNullsLast)
{
    /// <summary>The rows in order.</summary>
    /// <param name="rows">The query.</param>
    /// <param name="terms">The terms.</param>
    /// <param name="row">The row that the terms read.</param>
    /// <param name="isFirst">Whether the rows have no order yet.</param>
    public IQueryable Apply(IQueryable rows, IEnumerable<OrderTerm> terms, ParameterExpression row, bool isFirst = true)
    {
        foreach (var (key, isDescending) in terms.SelectMany(Keys))
        {
            rows = Queries.OrderBy(rows, Expression.Lambda(key, row), isDescending, isFirst);
            isFirst = false;
        }

        return rows;
    }

    /// <summary>The items of a collection inside a query in order.</summary>
    public Expression Apply(Expression items, IEnumerable<OrderTerm> terms, ParameterExpression item)
    {
        var isFirst = true;
        foreach (var (key, isDescending) in terms.SelectMany(Keys))
        {
            items = Enumerables.OrderBy(items, Expression.Lambda(key, item), isDescending, isFirst);
            isFirst = false;
        }

        return items;
    }

    private IEnumerable<(Expression Key, bool IsDescending)> Keys(OrderTerm term)
    {
        if (sortsNullsLast && term.Scalar.IsNullable)
            yield return (Expression.Not(term.Scalar.IsNull), term.IsDescending);
        yield return (term.Scalar.Value, term.IsDescending);
    }
}
