using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Expressions;

/// <summary>A scalar value in a query.</summary>
/// <param name="Value">The expression.</param>
/// <param name="Property">The mapped property that it reads, or null for a computed value.</param>
/// <param name="IsNullable">Whether it can be null in the database.</param>
internal sealed record ScalarAccess(Expression Value, IProperty? Property, bool IsNullable)
{
    /// <summary>The type of the value without null.</summary>
    public Type Type => Nullable.GetUnderlyingType(Value.Type) ?? Value.Type;

    /// <summary>From the value to that of the column; null where they are the same.</summary>
    public ValueConverter? Converter => Property?.GetTypeMapping().Converter;

    /// <summary>Whether it is a value type of its own, which is stored and shown as text.</summary>
    public bool IsOwnType => Type is { IsValueType: true, IsEnum: false } && Converter is { } converter && converter.ProviderClrType == typeof(string);

    /// <summary>The value as something that has an order: text, a number or a moment.</summary>
    public Expression Ordinal
    {
        get
        {
            var isNullable = Value.Type != Type;
            if (Type.IsEnum)
                return Expression.Convert(Value, isNullable ? typeof(int?) : typeof(int));
            if (Type == typeof(bool))
                return OrdinalOfTruth(isNullable);
            return IsOwnType ? Expression.Convert(Expression.Convert(Value, typeof(object)), typeof(string)) : Value;
        }
    }

    /// <summary>Whether there is no value.</summary>
    public BinaryExpression IsNull
    {
        get
        {
            var nullable = AsNullable(Value);
            return Expression.Equal(nullable, Expression.Constant(null, nullable.Type));
        }
    }

    /// <summary>The value of a mapped member or of an expression on an entity.</summary>
    public static ScalarAccess Of(LambdaExpression value, Expression entity, IModel model)
    {
        var body = value.Inline(entity);
        while (body is UnaryExpression { NodeType: ExpressionType.Convert } convert && IsWidening(convert))
            body = convert.Operand;
        var property = body is MemberExpression { Expression: { } owner } member ? model.FindEntityType(owner.Type)?.FindProperty(member.Member.Name) : null;
        var isNullable = property?.IsNullable ?? (!body.Type.IsValueType || Nullable.GetUnderlyingType(body.Type) is not null);
        return new(body, property, isNullable || OptionalReferences.In(body, entity, model));
    }

    /// <summary>The value where the condition holds, null elsewhere.</summary>
    public ScalarAccess MaskedBy(Expression? condition) => condition is null
        ? this
        : this with { Value = Expression.Condition(condition, AsNullable(Value), Expression.Constant(null, NullableOf(Value.Type))), IsNullable = true };

    /// <summary>The expression in a type that can be null.</summary>
    public static Expression AsNullable(Expression value) => NullableOf(value.Type) == value.Type ? value : Expression.Convert(value, NullableOf(value.Type));

    private static Type NullableOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static bool IsWidening(UnaryExpression convert) =>
        Nullable.GetUnderlyingType(convert.Type) == convert.Operand.Type || convert.Type == typeof(object);

    private Expression OrdinalOfTruth(bool isNullable)
    {
        if (!isNullable)
            return Expression.Condition(Value, Expression.Constant(1), Expression.Constant(0));
        Expression One(int number) => Expression.Constant(number, typeof(int?));
        return Expression.Condition(
            IsNull, Expression.Constant(null, typeof(int?)),
            Expression.Condition(Expression.Equal(Value, Expression.Constant(true, typeof(bool?))), One(1), One(0)));
    }

    /// <summary>Finds references to other entities that may be absent.</summary>
    private sealed class OptionalReferences(Expression entity, IModel model) : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression value, Expression entity, IModel model)
        {
            var search = new OptionalReferences(entity, model);
            search.Visit(value);
            return search._found;
        }

        // What leads to the entity itself is no part of the value: the query deals with entities that are there.
        public override Expression? Visit(Expression? node) => node == entity ? node : base.Visit(node);

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is { } owner && model.FindEntityType(owner.Type)?.FindNavigation(node.Member.Name) is { IsCollection: false } reference)
                _found |= !reference.IsOnDependent || !reference.ForeignKey.IsRequired;
            return base.VisitMember(node);
        }
    }
}
