using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>The columns of a statement: each expression once, in the order in which the reader gives them.</summary>
internal sealed class ColumnSet
{
    private readonly Dictionary<Expression, int> _ordinals = new(ExpressionEqualityComparer.Instance);
    private readonly List<Expression> _columns = [];

    /// <summary>Number of columns.</summary>
    public int Count => _columns.Count;

    /// <summary>The place of an expression, which is added if it is new.</summary>
    public int Add(Expression expression)
    {
        if (!_ordinals.TryGetValue(expression, out var ordinal))
        {
            ordinal = _columns.Count;
            _ordinals.Add(expression, ordinal);
            _columns.Add(expression);
        }

        return ordinal;
    }

    /// <summary>All columns as one array.</summary>
    public NewArrayExpression ToArrayExpression() =>
        Expression.NewArrayInit(typeof(object), _columns.Select(column => Expression.Convert(column, typeof(object))));
}
