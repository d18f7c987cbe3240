using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Puts a parameter in the place of each part of a query that is known when the statement runs. Left to itself, EF Core would compute such parts
/// while it translates: what holds for the request that the plan is made for would be written into the statement for all others.
/// </summary>
/// <param name="parameters">Where the parameters are kept.</param>
/// <param name="model">The model, for the converters of columns.</param>
internal sealed class LateBinding(StatementParameters parameters, IModel model) : ExpressionVisitor
{
    private readonly Lateness _lateness = new();
    private readonly List<Expression> _known = [];

    /// <inheritdoc/>
    public override Expression? Visit(Expression? node)
    {
        if (node is null || !_lateness.IsLate(node))
            return base.Visit(node);
        if (node is UnaryExpression { NodeType: ExpressionType.Not } opposite && node.Type == typeof(bool))
            return Expression.Not(Visit(opposite.Operand)!);
        // Elsewhere a truth is a value; here it decides, and EF Core would decide by the sample.
        return node.Type == typeof(bool) ? Decides(node) : parameters.Place(node, converter: null);
    }

    /// <inheritdoc/>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType == ExpressionType.AndAlso)
            return VisitInTurn(node, LearnWhere);
        if (node.NodeType == ExpressionType.OrElse)
            return VisitInTurn(node, LearnUnless);
        if (!IsComparison(node.NodeType) || _lateness.IsLate(node.Left) == _lateness.IsLate(node.Right))
            return base.VisitBinary(node);
        var (late, other) = _lateness.IsLate(node.Left) ? (node.Left, node.Right) : (node.Right, node.Left);
        var place = parameters.Place(late, ConverterOf(other));
        var visited = base.Visit(other);
        var comparison = late == node.Left ? node.Update(place, node.Conversion, visited) : node.Update(visited, node.Conversion, place);
        return MayBeNull(late) ? WithNull(comparison, late, visited) : comparison;
    }

    /// <inheritdoc/>
    protected override Expression VisitUnary(UnaryExpression node) =>
        node.NodeType == ExpressionType.Not && node.Type == typeof(bool) && !_lateness.IsLate(node.Operand) ? Opposite(node) : base.VisitUnary(node);

    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.Name != nameof(Enumerable.Contains))
            return base.VisitMethodCall(node);
        var (list, item) = node.Object is null && node.Arguments is [var first, var second] ? (first, second)
            : node is { Object: { } owner, Arguments: [var argument] } ? (owner, argument)
            : (null, null);
        if (list is null || !_lateness.IsLate(list) || Samples.ItemOf(list.Type) is null)
            return base.VisitMethodCall(node);
        var place = parameters.Place(list, ConverterOf(item!));
        return node.Object is null ? node.Update(null, [place, Visit(item)!]) : node.Update(place, [Visit(item)!]);
    }

    /// <summary>
    /// The opposite as C# means it: nothing is lower or higher than null, so that "not lower" holds for null. A database leaves that open, and what is
    /// open is kept by no condition.
    /// </summary>
    private Expression Opposite(UnaryExpression node)
    {
        switch (node.Operand)
        {
            case UnaryExpression { NodeType: ExpressionType.Not } twice:
                return Visit(twice.Operand)!;
            case BinaryExpression { NodeType: ExpressionType.AndAlso } both:
                return Visit(Expression.OrElse(Expression.Not(both.Left), Expression.Not(both.Right)))!;
            case BinaryExpression { NodeType: ExpressionType.OrElse } either:
                return Visit(Expression.AndAlso(Expression.Not(either.Left), Expression.Not(either.Right)))!;
            case BinaryExpression { IsLifted: true } comparison when comparison.NodeType is not (ExpressionType.Equal or ExpressionType.NotEqual):
                Expression opposite = Expression.Not(Visit(comparison)!);
                foreach (var side in new[] { comparison.Right, comparison.Left })
                {
                    if (!_lateness.IsLate(side) && Nullable.GetUnderlyingType(side.Type) is not null && WithoutConversion(side) is var value
                        && Nullable.GetUnderlyingType(value.Type) is not null && !_known.Exists(known => LateKey.Comparer.Equals(known, value)))
                        opposite = Expression.OrElse(Expression.Equal(Visit(side)!, Expression.Constant(null, side.Type)), opposite);
                }

                return opposite;
            default:
                return base.VisitUnary(node);
        }
    }

    private static bool IsComparison(ExpressionType type) => type is ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.LessThan
        or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual;

    /// <summary>What is said not to be null on the left needn't be doubted on the right.</summary>
    private BinaryExpression VisitInTurn(BinaryExpression node, Action<Expression> learn)
    {
        var left = Visit(node.Left)!;
        var known = _known.Count;
        learn(node.Left);
        var right = Visit(node.Right)!;
        _known.RemoveRange(known, _known.Count - known);
        return node.Update(left, node.Conversion, right);
    }

    /// <summary>What isn't null where the condition doesn't hold.</summary>
    private void LearnUnless(Expression condition)
    {
        switch (condition)
        {
            case BinaryExpression { NodeType: ExpressionType.OrElse } either:
                LearnUnless(either.Left);
                LearnUnless(either.Right);
                break;
            case BinaryExpression { NodeType: ExpressionType.Equal, Left: var value, Right: ConstantExpression { Value: null } }:
                _known.Add(WithoutConversion(value));
                break;
        }
    }

    /// <summary>What isn't null where the condition holds.</summary>
    private void LearnWhere(Expression condition)
    {
        switch (condition)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso } both:
                LearnWhere(both.Left);
                LearnWhere(both.Right);
                break;
            case BinaryExpression { NodeType: ExpressionType.NotEqual, Left: var value, Right: ConstantExpression { Value: null } }:
                _known.Add(WithoutConversion(value));
                break;
            case MemberExpression { Member.Name: nameof(Nullable<>.HasValue), Expression: { } value } when Nullable.GetUnderlyingType(value.Type) is not null:
                _known.Add(value);
                break;
        }
    }

    private bool MayBeNull(Expression late) =>
        StatementParameters.MayBeNull(late) && !_known.Exists(known => LateKey.Comparer.Equals(known, WithoutConversion(late)));

    /// <summary>The comparison as C# makes it: two nulls are equal, and nothing is lower or higher than null.</summary>
    private Expression WithNull(BinaryExpression comparison, Expression late, Expression other)
    {
        var isNull = Decides(Expression.Equal(AsNullable(late), Expression.Constant(null, AsNullable(late).Type)));
        var isNotNull = Expression.Not(isNull);
        switch (comparison.NodeType)
        {
            case ExpressionType.Equal or ExpressionType.NotEqual:
                var nullable = AsNullable(other);
                var bothNull = Expression.AndAlso(isNull, Expression.Equal(nullable, Expression.Constant(null, nullable.Type)));
                var equal = Expression.OrElse(bothNull, Expression.AndAlso(isNotNull, Expression.Equal(comparison.Left, comparison.Right)));
                return comparison.NodeType == ExpressionType.Equal ? equal : Expression.Not(equal);
            default:
                return Expression.AndAlso(isNotNull, comparison);
        }
    }

    /// <summary>A truth that is known when the statement runs, in a form that EF Core leaves to the database.</summary>
    private MethodCallExpression Decides(Expression truth) => Expression.Call(
        typeof(DbFunctionsExtensions), nameof(DbFunctionsExtensions.Like), null, Expression.Constant(EF.Functions), parameters.PlaceOfTruth(truth), Expression.Constant("1"));

    private ValueConverter? ConverterOf(Expression compared)
    {
        compared = WithoutConversion(compared);
        var property = compared is MemberExpression { Expression: { } owner } member ? model.FindEntityType(owner.Type)?.FindProperty(member.Member.Name) : null;
        return property?.GetTypeMapping().Converter;
    }

    private static Expression WithoutConversion(Expression node) => node switch
    {
        UnaryExpression { NodeType: ExpressionType.Convert } convert when Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type => convert.Operand,
        MemberExpression { Member.Name: nameof(Nullable<>.Value), Expression: { } nullable } when Nullable.GetUnderlyingType(nullable.Type) is not null => nullable,
        _ => node,
    };

    private static Expression AsNullable(Expression value) => !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null
        ? value
        : Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type));
}
