using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
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
    public static Expression After(IReadOnlyList<OrderTerm> terms, Func<StatementInput, IReadOnlyList<object?>> values) => AfterFrom(0, terms, values);

    /// <summary>
    /// The same in ranges, for an order that begins with a value that need not be there: rows with one and rows without one lie in two places of the index of the
    /// order, and a condition on both at once is a range of neither.
    /// </summary>
    /// <param name="terms">The order; for the rows before a cursor its reverse.</param>
    /// <param name="values">Gives the cursor's values when the statement runs.</param>
    /// <param name="isNull">Whether the cursor's row has no such value.</param>
    /// <returns>The conditions of the ranges, in the order of their rows; no row meets two of them.</returns>
    public static IReadOnlyList<Expression> RangesAfter(IReadOnlyList<OrderTerm> terms, Func<StatementInput, IReadOnlyList<object?>> values, bool isNull)
    {
        var rowIsNull = terms[0].Scalar.IsNull;
        return (isNull, terms[0].IsDescending) switch
        {
            (true, false) => [Expression.AndAlso(rowIsNull, AfterFrom(1, terms, values)), HasValue(terms[0].Scalar)],
            (true, true) => [Expression.AndAlso(rowIsNull, AfterFrom(1, terms, values))],
            (false, false) => [AfterValue(0, terms, AfterFrom(1, terms, values), values)],
            (false, true) => [AfterValue(0, terms, AfterFrom(1, terms, values), values), rowIsNull],
        };
    }

    /// <summary>Whether there is a value. Said as a comparison, for which every database seeks in an index.</summary>
    private static Expression HasValue(ScalarAccess scalar)
    {
        var ordinal = scalar.Ordinal;
        var type = Nullable.GetUnderlyingType(ordinal.Type) ?? ordinal.Type;
        return Lowest(scalar, type) is { } lowest
            ? ScalarFilter.Compare(ordinal, LateValue.Stored(type, Samples.Of(type), _ => lowest), ExpressionType.GreaterThanOrEqual)
            : Expression.Not(scalar.IsNull);
    }

    /// <summary>A value in the form of the column that none lies below; null where none is known.</summary>
    private static object? Lowest(ScalarAccess scalar, Type type)
    {
        if (scalar.Converter is { } converter && !scalar.IsOwnType && !scalar.Type.IsEnum)
            return (Nullable.GetUnderlyingType(converter.ProviderClrType) ?? converter.ProviderClrType) == typeof(long) ? long.MinValue : null;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => "",
            TypeCode.Int32 => int.MinValue,
            TypeCode.Int64 => long.MinValue,
            _ => type == typeof(DateOnly) ? DateOnly.MinValue : null,
        };
    }

    private static Expression AfterFrom(int first, IReadOnlyList<OrderTerm> terms, Func<StatementInput, IReadOnlyList<object?>> values)
    {
        Expression? after = null;
        for (var i = terms.Count - 1; i >= first; i--)
        {
            var ofValue = AfterValue(i, terms, after, values);
            after = after is not null && terms[i].Scalar.IsNullable ? WithNull(terms[i], ofValue, after, i, values) : ofValue;
        }

        return after!;
    }

    /// <summary>The rows after a value of one term, or at it and after the values of the terms that follow.</summary>
    private static Expression AfterValue(int index, IReadOnlyList<OrderTerm> terms, Expression? after, Func<StatementInput, IReadOnlyList<object?>> values)
    {
        var ordinal = terms[index].Scalar.Ordinal;
        var type = Nullable.GetUnderlyingType(ordinal.Type) ?? ordinal.Type;
        var value = LateValue.Stored(type, Samples.Of(type), input => values(input)[index] ?? Samples.Of(type));
        var beyond = ScalarFilter.Compare(ordinal, value, terms[index].IsDescending ? ExpressionType.LessThan : ExpressionType.GreaterThan);
        if (after is null)
            return beyond;
        var notBefore = ScalarFilter.Compare(ordinal, value, terms[index].IsDescending ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
        return Expression.AndAlso(notBefore, Expression.OrElse(beyond, after));
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
