using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace Almere.SociaalData.GraphQL.EntityFramework.Rows;

/// <summary>
/// The columns of a statement: each once, in the order in which the reader gives them. EF Core reads what it sees as one column once, so two expressions
/// of one column have to be found here.
/// </summary>
/// <param name="model">The model.</param>
internal sealed class ColumnSet(IModel model)
{
    private readonly ColumnIdentity _identity = new(model);
    private readonly Dictionary<Expression, int> _ordinals = new(ExpressionEqualityComparer.Instance);
    private readonly List<Expression> _columns = [];

    /// <summary>Number of columns.</summary>
    public int Count => _columns.Count;

    /// <summary>The place of an expression, which is added if it is new.</summary>
    public int Add(Expression expression)
    {
        var identity = _identity.Of(expression);
        if (!_ordinals.TryGetValue(identity, out var ordinal))
        {
            ordinal = _columns.Count;
            _ordinals.Add(identity, ordinal);
            _columns.Add(expression);
        }

        return ordinal;
    }

    /// <summary>All columns as one array.</summary>
    public NewArrayExpression ToArrayExpression() =>
        Expression.NewArrayInit(typeof(object), _columns.Select(column => Expression.Convert(column, typeof(object))));
}
