using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Tells the parts of a query that are known when the statement runs from those that the database computes. Late are <see cref="LateValue"/>s, what
/// is read from an object that the expression holds (a value of the caller, in a row rule), and whatever is computed from them alone.
/// </summary>
internal sealed class Lateness
{
    private readonly Dictionary<Expression, Nature> _natures = new(ReferenceEqualityComparer.Instance);

    private enum Nature
    {
        /// <summary>The same in every run.</summary>
        Fixed,

        /// <summary>Known when the statement runs.</summary>
        Late,

        /// <summary>Computed by the database.</summary>
        Database,
    }

    /// <summary>Whether the part is known when the statement runs, and not before.</summary>
    public bool IsLate(Expression node) => NatureOf(node) == Nature.Late;

    /// <summary>
    /// The value of the caller that a part of an expression reads: the first member, on the way from an object that the expression holds, which is a
    /// value and not another holder of values. Null for any other part.
    /// </summary>
    public static MemberExpression? CallerValueIn(Expression node) => node is MemberExpression { Expression: { } owner } member && IsHolder(owner) && IsValue(member.Type)
        ? member
        : null;

    private static bool IsHolder(Expression node) => node switch
    {
        ConstantExpression { Value: not (null or IQueryable) } constant => !IsValue(constant.Type),
        MemberExpression { Expression: { } owner } member => !IsValue(member.Type) && IsHolder(owner),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => !IsValue(convert.Type) && IsHolder(convert.Operand),
        _ => false,
    };

    private static bool IsValue(Type type) => type.IsValueType || type == typeof(string) || (Samples.ItemOf(type) is not null && !typeof(IQueryable).IsAssignableFrom(type));

    private Nature NatureOf(Expression? node)
    {
        if (node is null)
            return Nature.Fixed;
        if (!_natures.TryGetValue(node, out var nature))
            _natures.Add(node, nature = Find(node));
        return nature;
    }

    private Nature Find(Expression node) => node switch
    {
        LateValue => Nature.Late,
        _ when node.Type.IsByRefLike => Nature.Database,
        ConstantExpression { Value: IQueryable } or ParameterExpression or LambdaExpression or { NodeType: ExpressionType.Quote or ExpressionType.Extension } => Nature.Database,
        ConstantExpression or DefaultExpression => Nature.Fixed,
        MemberExpression { Expression: null } => Nature.Fixed,
        MemberExpression { Expression: { } owner } member => CallerValueIn(member) is not null || IsHolder(member) ? Nature.Late : NatureOf(owner),
        UnaryExpression unary => NatureOf(unary.Operand),
        BinaryExpression binary => Of(binary.Left, binary.Right),
        ConditionalExpression conditional => Of(conditional.Test, conditional.IfTrue, conditional.IfFalse),
        MethodCallExpression { Method.DeclaringType: { } type } when type == typeof(Queryable) || type == typeof(EF) || type.Namespace == typeof(EF).Namespace =>
            Nature.Database,
        MethodCallExpression call => Of([call.Object, .. call.Arguments]),
        NewExpression { Arguments: [_, ..] } created => Of([.. created.Arguments]),
        TypeBinaryExpression test => NatureOf(test.Expression),
        _ => Nature.Database,
    };

    private Nature Of(params ReadOnlySpan<Expression?> parts)
    {
        var nature = Nature.Fixed;
        foreach (var part in parts)
        {
            var next = NatureOf(part);
            if (next > nature)
                nature = next;
        }

        return nature;
    }
}
