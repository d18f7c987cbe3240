using System.Globalization;
using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Expressions;

/// <summary>What a row rule says of every row that it lets through.</summary>
internal static class RuleFacts
{
    /// <summary>Whether a property has one value in all of them: the rule, or a part that has to hold in any case, compares it with that value.</summary>
    /// <param name="rule">The rule; null lets all rows through.</param>
    /// <param name="property">The name of a property of the row.</param>
    /// <param name="value">The value.</param>
    public static bool Says(LambdaExpression? rule, string property, Enum value) => rule is not null && Says(rule.Body, rule.Parameters[0], property, value);

    private static bool Says(Expression condition, ParameterExpression row, string property, Enum value) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Says(both.Left, row, property, value) || Says(both.Right, row, property, value),
        BinaryExpression { NodeType: ExpressionType.Equal } same =>
            (IsOf(same.Left, row, property) && IsThe(same.Right, value)) || (IsOf(same.Right, row, property) && IsThe(same.Left, value)),
        _ => false,
    };

    private static bool IsOf(Expression side, ParameterExpression row, string property) =>
        Plain(side) is MemberExpression { Expression: var owner, Member.Name: var name } && owner == row && name == property;

    // The compiler compares enums as numbers.
    private static bool IsThe(Expression side, Enum value) =>
        Plain(side) is ConstantExpression { Value: int or Enum } constant && Convert.ToInt64(constant.Value, CultureInfo.InvariantCulture) == Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static Expression Plain(Expression side) => side is UnaryExpression { NodeType: ExpressionType.Convert } convert ? Plain(convert.Operand) : side;
}
