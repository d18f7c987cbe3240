using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Whether something of a row is one of a few values whose number is known with the plan. Each is a parameter of its own: to a database that is a comparison, where a list
/// in one parameter is a table that it makes first.
/// </summary>
internal static class OneOf
{
    /// <summary>Most values that are compared one by one.</summary>
    public const int Most = 4;

    /// <summary>Whether so many values are compared one by one.</summary>
    public static bool IsFew(int count) => count is > 0 and <= Most;

    /// <summary>The condition.</summary>
    /// <param name="value">What is compared.</param>
    /// <param name="values">The values, at least one.</param>
    public static Expression Compile(Expression value, IEnumerable<LateValue> values) => values
        .Select(Expression (one) => Expression.Equal(value, one.Type == value.Type ? one : Expression.Convert(one, value.Type)))
        .Aggregate(Expression.OrElse);
}
