using System.Globalization;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Filtering;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;

namespace Almere.SociaalData.GraphQL.EntityFramework.Ordering;

/// <summary>The rows after (or before) a cursor: found by the values of the order, not by counting, so a page costs the same wherever it begins.</summary>
internal static class Keyset
{
    /// <summary>The rows that come after the values in the order of the terms.</summary>
    /// <param name="terms">The order; for the rows before a cursor its reverse.</param>
    /// <param name="parameters">The parameters of the statement.</param>
    /// <param name="values">Gives the cursor's values when the statement runs.</param>
    public static Expression After(
        IReadOnlyList<OrderTerm> terms, StatementParameters parameters, Func<StatementInput, IReadOnlyList<object?>> values)
    {
        var filter = new ScalarFilter(parameters);
        Expression? after = null;
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            var term = terms[i];
            var index = i;
            var type = term.Scalar.Type;
            var value = filter.Parameter(term.Scalar, SampleOf(type), input => values(input)[index] ?? SampleOf(type));
            if (value.Type != term.Scalar.Value.Type)
                value = Expression.Convert(value, term.Scalar.Value.Type);
            // 1 where the cursor holds null: the text of the statement must not depend on it.
            var isNull = term.Scalar.IsNullable ? Expression.Equal(parameters.AddInt(input => values(input)[index] is null ? 1 : 0), Expression.Constant(1)) : null;
            var beyond = Beyond(term, value, isNull);
            if (after is null)
                after = beyond;
            else
                after = Expression.AndAlso(Expression.OrElse(beyond, Same(term, value, isNull)), Expression.OrElse(beyond, after));
        }

        return after!;
    }

    private static Expression Beyond(OrderTerm term, Expression value, Expression? isNull)
    {
        var comparison = ScalarFilter.Compare(term.Scalar.Value, value, term.IsDescending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
        if (isNull is null)
            return comparison;
        var rowIsNull = IsNull(term.Scalar.Value);
        // Null is the lowest value.
        return term.IsDescending
            ? Expression.AndAlso(Expression.Not(isNull), Expression.OrElse(comparison, rowIsNull))
            : Expression.OrElse(Expression.AndAlso(isNull, Expression.Not(rowIsNull)), Expression.AndAlso(Expression.Not(isNull), comparison));
    }

    private static Expression Same(OrderTerm term, Expression value, Expression? isNull)
    {
        var equal = Expression.Equal(term.Scalar.Value, value);
        return isNull is null
            ? equal
            : Expression.OrElse(Expression.AndAlso(isNull, IsNull(term.Scalar.Value)), Expression.AndAlso(Expression.Not(isNull), equal));
    }

    private static BinaryExpression IsNull(Expression value)
    {
        var nullable = ScalarAccess.AsNullable(value);
        return Expression.Equal(nullable, Expression.Constant(null, nullable.Type));
    }

    private static object SampleOf(Type type)
    {
        if (type == typeof(string))
            return "";
        return type.IsEnum ? Enum.ToObject(type, 0) : type == typeof(DateOnly) ? DateOnly.MinValue : Convert.ChangeType(0, type, CultureInfo.InvariantCulture);
    }
}
