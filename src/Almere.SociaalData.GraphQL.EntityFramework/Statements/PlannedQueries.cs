using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Queries of a host's own, made with the plan: values that are known when the plan runs are put into lambdas in the place of their last parameters, and become
/// parameters of the statement. Run them with <see cref="PlannedRead"/>.
/// </summary>
public static class PlannedQueries
{
    /// <summary>A value that is read when the plan runs.</summary>
    /// <typeparam name="T">Its type: a value, a text or a list of them.</typeparam>
    /// <param name="read">Gives the value; never null.</param>
    public static Expression Value<T>(Func<OperationContext, T> read)
        where T : notnull => LateValue.Of(typeof(T), input => read(input.Operation));

    /// <summary>What a lambda says of something in a query, such as a row rule of another row.</summary>
    public static Expression At(LambdaExpression lambda, params ReadOnlySpan<Expression> places) => lambda.Inline(places);

    /// <summary>The rows that meet a condition.</summary>
    public static IQueryable<T> Where<T, TValue>(IQueryable<T> rows, Expression<Func<T, TValue, bool>> condition, Expression value)
    {
        var row = condition.Parameters[0];
        return (IQueryable<T>)Queries.Where(rows, condition.Inline(row, value), row);
    }

    /// <summary>Whether a value is one of a list. Used for several rows, the list is one and the same to the statement.</summary>
    /// <param name="values">Gives the list.</param>
    /// <param name="count">The number of its values, where it is the same whenever the plan runs; otherwise null.</param>
    public static Expression<Func<TValue, bool>> OneOf<TValue>(Func<OperationContext, List<TValue>> values, int? count)
        where TValue : notnull
    {
        var value = Expression.Parameter(typeof(TValue));
        var condition = count is { } known && Statements.OneOf.IsFew(known)
            ? Statements.OneOf.Compile(value, Enumerable.Range(0, known).Select(i => LateValue.Of(typeof(TValue), input => values(input.Operation)[i])))
            : Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(TValue)], LateValue.Of(typeof(List<TValue>), input => values(input.Operation)), value);
        return Expression.Lambda<Func<TValue, bool>>(condition, value);
    }

    /// <summary>The rows of which something meets a condition.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="of">What is asked.</param>
    /// <param name="condition">The condition.</param>
    public static IQueryable<T> Where<T, TValue>(IQueryable<T> rows, Expression<Func<T, TValue>> of, Expression<Func<TValue, bool>> condition) =>
        (IQueryable<T>)Queries.Where(rows, condition.Inline(of.Body), of.Parameters[0]);

    /// <summary>The first of ordered rows. That it is one is part of the statement.</summary>
    public static IQueryable<T> First<T>(IQueryable<T> rows) =>
        (IQueryable<T>)Queries.Take(rows, Expression.Call(typeof(EF), nameof(EF.Constant), [typeof(int)], Expression.Constant(1)));

    /// <summary>A lambda with values in the place of its last parameters.</summary>
    public static LambdaExpression With(LambdaExpression lambda, params IReadOnlyList<Expression> values)
    {
        var kept = lambda.Parameters.Take(lambda.Parameters.Count - values.Count).ToList();
        return Expression.Lambda(lambda.Inline([.. kept, .. values]), kept);
    }

    /// <summary>Columns of each row, no two of them the same; a reader gives them in this order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">From the row, and the values, to an array of columns.</param>
    /// <param name="values">The values.</param>
    public static IQueryable Columns<T>(IQueryable<T> rows, LambdaExpression columns, params IReadOnlyList<Expression> values)
    {
        var row = columns.Parameters[0];
        return Queries.Select(rows, Expression.Lambda(columns.Inline([row, .. values]), row));
    }

    /// <summary>Columns of each row that are chosen with the plan, no two of them the same; a reader gives them in this order.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">From the row to each column.</param>
    public static IQueryable Columns<T>(IQueryable<T> rows, IReadOnlyList<LambdaExpression> columns)
    {
        var row = Expression.Parameter(typeof(T));
        var values = columns.Select(column => column.Inline(row)).Select(value => value.Type == typeof(object) ? value : Expression.Convert(value, typeof(object)));
        return Queries.Select(rows, Expression.Lambda(Expression.NewArrayInit(typeof(object), values), row));
    }
}
