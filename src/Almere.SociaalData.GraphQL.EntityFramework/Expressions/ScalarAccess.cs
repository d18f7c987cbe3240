using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Whether no row can have a value, because what hides it hides it on all rows.</summary>
    public bool IsAlwaysNull => IsNothing(Value);

    /// <summary>The value of something that needn't be there.</summary>
    public ScalarAccess AsOptional => this with { Value = AsNullable(Value), IsNullable = true };

    /// <summary>
    /// The value of one kind of an entity, null on all others. A column that no other kind has is null there by itself, and is left as it is: an index serves.
    /// </summary>
    /// <param name="kind">The kind.</param>
    /// <param name="entity">The entity, of any kind.</param>
    public ScalarAccess OfKind(Type kind, Expression entity) =>
        Property is { } property && Value is MemberExpression && property.DeclaringType.ClrType == kind && IsOfOneKind(property)
            ? AsOptional
            : MaskedBy(Expression.TypeIs(entity, kind));

    /// <summary>Whether there may be no other entity where a reference leads.</summary>
    /// <param name="target">The reference.</param>
    /// <param name="entity">The entity that it starts from.</param>
    /// <param name="model">The model.</param>
    public static bool MayBeAbsent(Expression target, Expression entity, IModel model) => OptionalReferences.In(target, entity, model);

    /// <summary>The expression in a type that can be null.</summary>
    public static Expression AsNullable(Expression value) => NullableOf(value.Type) == value.Type ? value : Expression.Convert(value, NullableOf(value.Type));

    private static Type NullableOf(Type type) =>
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? typeof(Nullable<>).MakeGenericType(type) : type;

    private static bool IsNothing(Expression value) => value switch
    {
        ConditionalExpression { IfFalse: ConstantExpression { Value: null } } masked => IsNever(masked.Test) || IsNothing(masked.IfTrue),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsNothing(convert.Operand),
        _ => false,
    };

    private static bool IsNever(Expression condition) => condition switch
    {
        ConstantExpression { Value: false } => true,
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => IsNever(both.Left) || IsNever(both.Right),
        _ => false,
    };

    private static bool IsOfOneKind(IProperty property) => property.DeclaringType.ContainingEntityType.GetRootType().GetDerivedTypes()
        .SelectMany(type => type.GetDeclaredProperties())
        .Count(candidate => candidate.GetColumnName() == property.GetColumnName()) == 1;

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
