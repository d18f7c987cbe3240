using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.GraphQL.EntityFramework.Expressions;

/// <summary>A scalar value in a query.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Property">The mapped property that it reads, or null for a computed value.</param>
internal sealed record ScalarAccess(Expression Value, IProperty? Property)
{
    /// <summary>The type of the value without null.</summary>
    public Type Type => Nullable.GetUnderlyingType(Value.Type) ?? Value.Type;

    /// <summary>Whether the value can be null in the database.</summary>
    public bool IsNullable => IsMasked || (Property is { } property ? property.IsNullable || IsReached : !Value.Type.IsValueType || Type != Value.Type);

    /// <summary>Whether the value is null on some rows because the caller may not see it there.</summary>
    private bool IsMasked => Value is ConditionalExpression;

    /// <summary>Whether it is read through another entity, which may be absent.</summary>
    private bool IsReached => Value is MemberExpression { Expression: MemberExpression or UnaryExpression { Operand: MemberExpression } };

    /// <summary>The value of a mapped member or of an expression on an entity.</summary>
    public static ScalarAccess Of(LambdaExpression value, Expression entity, IModel model)
    {
        var body = value.Inline(entity);
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert && IsWidening(convert))
            body = convert.Operand;
        var property = body is MemberExpression { Expression: { } owner } member ? model.FindEntityType(owner.Type)?.FindProperty(member.Member.Name) : null;
        return new(body, property);
    }

    /// <summary>The value where the condition holds, null elsewhere.</summary>
    public ScalarAccess MaskedBy(Expression? condition) =>
        condition is null ? this : this with { Value = Expression.Condition(condition, AsNullable(Value), Expression.Constant(null, NullableOf(Value.Type))) };

    /// <summary>The expression in a type that can be null.</summary>
    public static Expression AsNullable(Expression value) => NullableOf(value.Type) == value.Type ? value : Expression.Convert(value, NullableOf(value.Type));

    private static Type NullableOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static bool IsWidening(UnaryExpression convert) =>
        Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type || convert.Type == typeof(object);
}
