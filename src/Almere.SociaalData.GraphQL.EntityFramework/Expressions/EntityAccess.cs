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

    /// <summary>The key of an entity; where a foreign key leads to it, the foreign key: no join, and the same column wherever it is named.</summary>
    public Expression Key(EntityMap map, Expression entity) => ForeignKeyOf(map.Key, entity) ?? map.Key.Inline(entity);

    /// <summary>The key of the person that an entity is about, without a join where a foreign key has it.</summary>
    public Expression Subject(LambdaExpression subject, Expression entity) => ForeignKeyOf(subject, entity) ?? subject.Inline(entity);

    /// <summary>The foreign key that leads to an entity, in the entity that holds it; null where none does.</summary>
    public Expression? ForeignKeyOf(LambdaExpression key, Expression entity)
    {
        if (key.Inline(entity) is not MemberExpression { Expression: MemberExpression { Expression: { } owner } navigation } member)
            return null;
        var foreignKey = Source.Model.FindEntityType(owner.Type)?.FindNavigation(navigation.Member.Name)?.ForeignKey;
        return foreignKey is { Properties: [{ PropertyInfo: { } property }] } && foreignKey.PrincipalKey.Properties is [{ Name: var principal }]
            && principal == member.Member.Name && foreignKey.DeclaringEntityType.ClrType.IsAssignableFrom(owner.Type)
            ? Expression.Property(owner, property)
            : null;
    }

    /// <summary>Under which condition there is another entity that the caller may see.</summary>
    public Expression IsVisible(EntityMap map, Expression entity, Verdict verdict)
    {
        // The foreign key tells whether there is one, without a look at the other table.
        var key = Key(map, entity);
        var exists = ForeignKeyOf(map.Key, entity) is null ? Expression.NotEqual(entity, Expression.Constant(null, entity.Type))
            : Nullable.GetUnderlyingType(key.Type) is null ? null
            : Expression.NotEqual(key, Expression.Constant(null, key.Type));
        return All(exists, VisibilityOf(entity, verdict)) ?? Expression.Constant(true);
    }

    /// <summary>Under which condition the caller may see the other entity that a reference leads to; null where it may always.</summary>
    public Expression? VisibilityOf(Expression entity, Verdict verdict) => All(ConditionOf(verdict, OwnerOf(entity)), Source.RuleFor(entity.Type)?.Inline(entity));

    /// <summary>The other entities of a collection that the caller may see.</summary>
    public Expression Items(CollectionMapAccess collection, Expression entity) => Items(collection, entity, Source.RuleFor(collection.ItemEntity));

    /// <summary>The other entities of a collection that the caller may count.</summary>
    public Expression CountedItems(CollectionMapAccess collection, Expression entity) => Items(collection, entity, Source.CountRuleFor(collection.ItemEntity));

    /// <summary>The condition of a verdict for an entity; null where there is none.</summary>
    public static Expression? ConditionOf(Verdict verdict, Expression entity) => verdict switch
    {
        Verdict.Masked { Condition: LambdaExpression condition } => condition.Inline(entity),
        Verdict.Allowed => null,
        _ => throw new InvalidOperationException("A denied coordinate reached the query: nothing may be built from it."),
    };

    /// <summary>Whether every row of an entity that the caller may see, or count, has one value in a property, because the rule says so.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="property">The name of a property of the entity.</param>
    /// <param name="value">The value.</param>
    public bool RuleSays(Type entity, string property, Enum value) =>
        RuleFacts.Says(Source.RuleFor(entity), property, value) && RuleFacts.Says(Source.CountRuleFor(entity), property, value);

    private static Expression Items(CollectionMapAccess collection, Expression entity, LambdaExpression? rule)
    {
        var items = collection.Items.Inline(entity);
        return rule is null ? items : Expression.Call(typeof(Enumerable), nameof(Enumerable.Where), [collection.ItemEntity], items, rule);
    }

    private static Expression OwnerOf(Expression entity) =>
        ((MemberExpression)(entity is UnaryExpression unary ? unary.Operand : entity)).Expression!;

    /// <summary>What holds where all of some conditions hold; null where there is none.</summary>
    public static Expression? All(params ReadOnlySpan<Expression?> conditions)
    {
        Expression? all = null;
        foreach (var condition in conditions)
        {
            if (condition is not null)
                all = all is null ? condition : Expression.AndAlso(all, condition);
        }

        return all;
    }
}

/// <summary>A collection of an entity: where its items come from and what they are.</summary>
/// <param name="Items">From the entity to the items.</param>
/// <param name="ItemEntity">The entity type of the items.</param>
internal readonly record struct CollectionMapAccess(LambdaExpression Items, Type ItemEntity);
