using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Expressions;

/// <summary>The operators of <see cref="Queryable"/> on queries whose types are known only when they run.</summary>
internal static class Queries
{
    /// <summary>The rows that meet a condition; all rows where it is null.</summary>
    public static IQueryable Where(IQueryable source, Expression? condition, ParameterExpression row) =>
        condition is null ? source : Apply(source, nameof(Queryable.Where), [source.ElementType], Expression.Quote(Expression.Lambda(condition, row)));

    /// <summary>The rows in an order, or ordered further.</summary>
    public static IQueryable OrderBy(IQueryable source, LambdaExpression key, bool isDescending, bool isFirst) =>
        Apply(source, NameOfOrder(isDescending, isFirst), [source.ElementType, key.ReturnType], Expression.Quote(key));

    /// <summary>The first rows.</summary>
    public static IQueryable Take(IQueryable source, Expression count) => Apply(source, nameof(Queryable.Take), [source.ElementType], count);

    /// <summary>The rows but the first.</summary>
    public static IQueryable Skip(IQueryable source, Expression count) => Apply(source, nameof(Queryable.Skip), [source.ElementType], count);

    /// <summary>Something of each row.</summary>
    public static IQueryable Select(IQueryable source, LambdaExpression selector) =>
        Apply(source, nameof(Queryable.Select), [source.ElementType, selector.ReturnType], Expression.Quote(selector));

    /// <summary>The rows by key.</summary>
    public static IQueryable GroupBy(IQueryable source, LambdaExpression key) =>
        Apply(source, nameof(Queryable.GroupBy), [source.ElementType, key.ReturnType], Expression.Quote(key));

    /// <summary>Each row with each of its items.</summary>
    public static IQueryable SelectMany(
        IQueryable source, ParameterExpression row, Expression items, ParameterExpression item, Expression result)
    {
        var collection = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(row.Type, typeof(IEnumerable<>).MakeGenericType(item.Type)), items, row);
        return Apply(
            source, nameof(Queryable.SelectMany), [row.Type, item.Type, result.Type], Expression.Quote(collection), Expression.Quote(Expression.Lambda(result, row, item)));
    }

    /// <summary>The name of the operator that orders.</summary>
    internal static string NameOfOrder(bool isDescending, bool isFirst) => (isFirst, isDescending) switch
    {
        (true, false) => nameof(Queryable.OrderBy),
        (true, true) => nameof(Queryable.OrderByDescending),
        (false, false) => nameof(Queryable.ThenBy),
        (false, true) => nameof(Queryable.ThenByDescending),
    };

    private static IQueryable Apply(IQueryable source, string name, Type[] types, params ReadOnlySpan<Expression> arguments) =>
        source.Provider.CreateQuery(Expression.Call(typeof(Queryable), name, types, [source.Expression, .. arguments]));
}

/// <summary>The operators of <see cref="Enumerable"/> on the collections inside a query.</summary>
internal static class Enumerables
{
    /// <summary>The items that meet a condition; all items where it is null.</summary>
    public static Expression Where(Expression source, Expression? condition, ParameterExpression item) => condition is null
        ? source
        : Expression.Call(typeof(Enumerable), nameof(Enumerable.Where), [item.Type], source, Expression.Lambda(condition, item));

    /// <summary>The items in an order, or ordered further.</summary>
    public static Expression OrderBy(Expression source, LambdaExpression key, bool isDescending, bool isFirst) => Expression.Call(
        typeof(Enumerable), Queries.NameOfOrder(isDescending, isFirst), [key.Parameters[0].Type, key.ReturnType], source, key);

    /// <summary>The first items.</summary>
    public static Expression Take(Expression source, Expression count) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Take), [source.Type.GetGenericArguments()[0]], source, count);
}
