using System.Linq.Expressions;
using System.Reflection;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Expressions;

/// <summary>
/// How a plan reaches entities: always under the rules of the caller. Everything that filters, orders, groups or shows goes through here, so that a
/// rule is applied in every position alike.
/// </summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="source">The caller's door to rows.</param>
internal sealed class EntityAccess(EntityModel model, IRowSource source)
{
    /// <summary>The entities of the schema.</summary>
    public EntityModel Model { get; } = model;

    /// <summary>The caller's door to rows.</summary>
    public IRowSource Source { get; } = source;

    /// <summary>The rows of an entity that the caller may see.</summary>
    public IQueryable Rows(Type entity) => (IQueryable)typeof(IRowSource).GetMethod(nameof(IRowSource.Rows))!.MakeGenericMethod(entity)
        .Invoke(Source, BindingFlags.DoNotWrapExceptions, null, null, null)!;

    /// <summary>A scalar of an entity, null on the rows where the verdict hides it.</summary>
    public ScalarAccess Scalar(LambdaExpression value, Expression entity, Verdict verdict) =>
        ScalarAccess.Of(value, entity, Source.Model).MaskedBy(ConditionOf(verdict, entity));

    /// <summary>The key of an entity.</summary>
    public Expression Key(EntityMap map, Expression entity) => ByForeignKey(map.Key.Inline(entity));

    /// <summary>Under which condition there is another entity that the caller may see.</summary>
    public Expression IsVisible(Type entityType, Expression entity, Verdict verdict)
    {
        var exists = Expression.NotEqual(entity, Expression.Constant(null, entity.Type));
        var condition = ConditionOf(verdict, ((MemberExpression)Unwrap(entity)).Expression!);
        var rule = Source.RuleFor(entityType)?.Inline(entity);
        return new[] { condition, rule }.OfType<Expression>().Aggregate((Expression)exists, Expression.AndAlso);
    }

    /// <summary>The key of another entity, null where there is none that the caller may see.</summary>
    public Expression VisibleKey(EntityMap map, Expression entity, Verdict verdict)
    {
        var key = ScalarAccess.AsNullable(Key(map, entity));
        var condition = ConditionOf(verdict, ((MemberExpression)Unwrap(entity)).Expression!);
        var rule = Source.RuleFor(map.Entity)?.Inline(entity);
        if (condition is null && rule is null)
            return key;
        var visible = condition is null ? rule! : rule is null ? condition : Expression.AndAlso(condition, rule);
        return Expression.Condition(visible, key, Expression.Constant(null, key.Type));
    }

    /// <summary>The other entities of a collection that the caller may see.</summary>
    public Expression Items(CollectionMapAccess collection, Expression entity)
    {
        var items = collection.Items.Inline(entity);
        return Source.RuleFor(collection.ItemEntity) is { } rule
            ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Where), [collection.ItemEntity], items, rule)
            : items;
    }

    /// <summary>The condition of a verdict for an entity; null where there is none.</summary>
    public static Expression? ConditionOf(Verdict verdict, Expression entity) => verdict switch
    {
        Verdict.Masked { Condition: LambdaExpression condition } => condition.Inline(entity),
        Verdict.Allowed => null,
        _ => throw new InvalidOperationException("A denied coordinate reached the query: nothing may be built from it."),
    };

    /// <summary>The key of an entity that is reached by a foreign key is the foreign key itself: no join, and the same column wherever it is named.</summary>
    private Expression ByForeignKey(Expression key)
    {
        if (key is not MemberExpression { Expression: MemberExpression { Expression: { } owner } navigation } member)
            return key;
        var foreignKey = Source.Model.FindEntityType(owner.Type)?.FindNavigation(navigation.Member.Name)?.ForeignKey;
        return foreignKey is { Properties: [{ PropertyInfo: { } property }] } && foreignKey.PrincipalKey.Properties is [{ Name: var principal }]
            && principal == member.Member.Name && foreignKey.DeclaringEntityType.ClrType.IsAssignableFrom(owner.Type)
            ? Expression.Property(owner, property)
            : key;
    }

    private static Expression Unwrap(Expression entity) => entity is UnaryExpression unary ? unary.Operand : entity;
}

/// <summary>A collection of an entity: where its items come from and what they are.</summary>
/// <param name="Items">From the entity to the items.</param>
/// <param name="ItemEntity">The entity type of the items.</param>
internal readonly record struct CollectionMapAccess(LambdaExpression Items, Type ItemEntity);
