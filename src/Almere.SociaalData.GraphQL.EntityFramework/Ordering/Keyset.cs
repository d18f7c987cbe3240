using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Filtering;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;

namespace Almere.SociaalData.GraphQL.EntityFramework.Ordering;

/// <summary>The rows after (or before) a cursor: found by the values of the order, not by counting, so a page costs the same wherever it begins.</summary>
internal static class Keyset
{
    /// <summary>
    /// The rows that come after the values in the order of the terms. For values that are never null the condition is
    /// <c>a &gt;= x and (a &gt; x or (b &gt;= y and ...))</c>: a database seeks the first part in the index of the order.
    /// </summary>
    /// <param name="terms">The order; for the rows before a cursor its reverse.</param>
    /// <param name="values">Gives the cursor's values when the statement runs.</param>
    public static Expression After(IReadOnlyList<OrderTerm> terms, Func<StatementInput, IReadOnlyList<object?>> values)
    {
        Expression? after = null;
        for (var i = terms.Count - 1; i >= 0; i--)
        {
            var index = i;
            var ordinal = terms[i].Scalar.Ordinal;
            var type = Nullable.GetUnderlyingType(ordinal.Type) ?? ordinal.Type;
            var value = LateValue.Stored(type, Samples.Of(type), input => values(input)[index] ?? Samples.Of(type));
            var beyond = ScalarFilter.Compare(ordinal, value, terms[i].IsDescending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
            if (after is null)
            {
                after = beyond;
                continue;
            }

            var notBefore = ScalarFilter.Compare(ordinal, value, terms[i].IsDescending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
            var rest = Expression.AndAlso(notBefore, Expression.OrElse(beyond, after));
            after = terms[i].Scalar.IsNullable ? WithNull(terms[i], rest, after, index, values) : rest;
        }

        return after!;
    }

    /// <summary>Null is the lowest value: of an ascending order the first, of a descending one the last.</summary>
    private static Expression WithNull(
        OrderTerm term, Expression ofValue, Expression after, int index, Func<StatementInput, IReadOnlyList<object?>> values)
    {
        // The text of the statement must not depend on whether the cursor holds null.
        var cursorIsNull = LateValue.Of(typeof(bool), input => values(input)[index] is null);
        var rowIsNull = term.Scalar.IsNull;
        return term.IsDescending
            ? Expression.OrElse(
                Expression.AndAlso(cursorIsNull, Expression.AndAlso(rowIsNull, after)),
                Expression.AndAlso(Expression.Not(cursorIsNull), Expression.OrElse(rowIsNull, ofValue)))
            : Expression.OrElse(
                Expression.AndAlso(cursorIsNull, Expression.OrElse(Expression.Not(rowIsNull), after)),
                Expression.AndAlso(Expression.Not(cursorIsNull), ofValue));
    }
}
