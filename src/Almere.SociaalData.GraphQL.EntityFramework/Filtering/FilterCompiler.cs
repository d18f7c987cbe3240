using System.Linq.Expressions;
using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Metadata;
using static Almere.SociaalData.GraphQL.EntityFramework.Filtering.FilterOperations;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>Turns a filter argument into a condition. What the caller may see on some rows only is null on the others, before it is compared.</summary>
/// <param name="access">How entities are reached.</param>
/// <param name="context">Whose decisions count.</param>
/// <param name="field">The coordinate of the field whose argument the filter is.</param>
internal sealed class FilterCompiler(EntityAccess access, PlanningContext context, string field)
{
    private const int NoKey = int.MinValue;

    /// <summary>The condition of a filter; null where it keeps every row.</summary>
    /// <param name="filter">The argument; null if there is none.</param>
    /// <param name="map">The entity that is filtered.</param>
    /// <param name="entity">The entity in the query.</param>
    public Expression? Compile(PlannedValue? filter, EntityMap map, Expression entity)
    {
        if (filter is not PlannedValue.Object given)
            return null;
        Expression? all = null;
        foreach (var (name, value) in given.Fields)
        {
            if (Field(given, name, value, map, entity) is { } condition)
                all = all is null ? condition : Expression.AndAlso(all, condition);
        }

        return all;
    }

    private Expression? Field(PlannedValue.Object filter, string name, PlannedValue value, EntityMap map, Expression entity)
    {
        if (name is And or Or)
            return Combine(name, value, map, entity);
        if (map.Kinds.FirstOrDefault(kind => kind.FilterName == name) is { } kind)
            return OfKind(kind, value, map, entity);
        var mapped = map.FindField(name) ?? throw new System.Diagnostics.UnreachableException($"Unknown filter field {name}.");
        return Condition(mapped, filter, name, value, map, entity);
    }

    private Expression? Condition(FieldMap mapped, PlannedValue.Object filter, string name, PlannedValue value, EntityMap map, Expression entity)
    {
        var verdict = context.Judge(new(filter.Type.Name, name, field));
        switch (mapped, value)
        {
            case (ReferenceMap reference, PlannedValue.Null):
                return Expression.Not(access.IsVisible(TargetOf(reference), reference.Target.Inline(entity), verdict));
            case (ReferenceMap reference, PlannedValue.Object inner):
                return OfReference(reference, inner, entity, verdict);
            case (IdMap, PlannedValue.Object operations):
                return Operations(operations, (operation, operand) => IdCondition(operation, operand, map, entity));
            case (ScalarMap scalar, PlannedValue.Object operations):
                var masked = access.Scalar(scalar.Value, entity, verdict);
                return Operations(operations, (operation, operand) =>
                    IsSaidByRule(masked.Value, operation, operand, map, entity) ? Expression.Constant(true) : ScalarFilter.Compile(masked, operation, operand, name));
            case (CollectionMap collection, PlannedValue.Object quantifiers):
                return Operations(quantifiers, (quantifier, operand) => Quantified(collection, quantifier, operand, entity, verdict));
            case (CollectionMap, PlannedValue.Null):
                throw FilterErrors.Invalid($"\"{name}: null\" is no filter. Use \"{name}: {{ any: false }}\" for rows that have none, or leave \"{name}\" out.");
            case (_, PlannedValue.Null):
                throw FilterErrors.Invalid($"\"{name}: null\" is no filter. Use \"{name}: {{ eq: null }}\" for rows without a value, or leave \"{name}\" out.");
            default:
                throw new System.Diagnostics.UnreachableException($"The field {name} can't be filtered.");
        }
    }

    // Who may see the rows of one law only, and asks for those: the database needn't compare each row twice. Only what the row itself holds, and isn't masked.
    private bool IsSaidByRule(Expression value, string operation, PlannedValue operand, EntityMap map, Expression entity) =>
        operation == Equal && operand is PlannedValue.Leaf { Sample: Enum sample } && value is MemberExpression { Expression: var owner, Member.Name: var property } && owner == entity
        && access.RuleSays(map.Entity, property, sample);

    private EntityMap TargetOf(ReferenceMap reference) => access.Model[reference.Target.ReturnType];

    private Expression OfReference(ReferenceMap reference, PlannedValue.Object filter, Expression entity, Verdict verdict)
    {
        var target = reference.Target.Inline(entity);
        var map = TargetOf(reference);
        if (ByUniqueKey(map, target, filter) is { } isTheOne)
            return EntityAccess.ConditionOf(verdict, entity) is { } shown ? Expression.AndAlso(shown, isTheOne) : isTheOne;
        var visible = access.IsVisible(map, target, verdict);
        return Compile(filter, map, target) is { } condition ? Expression.AndAlso(visible, condition) : visible;
    }

    /// <summary>
    /// A filter that at most one row can meet becomes a look-up of that row, and a comparison of the foreign key with its key: then the database can
    /// still walk an index on the foreign key and the order. As a join it would often walk the order and throw most rows away.
    /// </summary>
    private Expression? ByUniqueKey(EntityMap map, Expression target, PlannedValue.Object filter)
    {
        if (access.ForeignKeyOf(map.Key, target) is not { } foreignKey || !IsOneRow(map, filter))
            return null;
        var row = Expression.Parameter(map.Entity);
        var key = map.Key.Inline(row);
        var found = Queries.Select(Queries.Where(access.Rows(map.Entity), Compile(filter, map, row), row), Expression.Lambda(key, row));
        Expression theOne = Expression.Call(typeof(Queryable), nameof(Queryable.First), [key.Type], found.Expression);
        if (foreignKey.Type == key.Type)
            return Expression.Equal(foreignKey, theOne);
        return Expression.AndAlso(
            Expression.NotEqual(foreignKey, Expression.Constant(null, foreignKey.Type)), Expression.Equal(foreignKey, Expression.Convert(theOne, foreignKey.Type)));
    }

    /// <summary>Whether the filter gives a value to each property of a unique key.</summary>
    private bool IsOneRow(EntityMap map, PlannedValue.Object filter)
    {
        var given = filter.Fields
            .Where(one => one.Value is PlannedValue.Object operations && operations.Fields.GetValueOrDefault(Equal) is PlannedValue.Leaf)
            .Select(one => map.FindField(one.Key)).OfType<ScalarMap>()
            .Select(scalar => ScalarAccess.Of(scalar.Value, Expression.Parameter(map.Entity), access.Source.Model).Property).OfType<IProperty>().ToHashSet();
        return given.Any(property => property.GetContainingIndexes().Any(index => index.IsUnique && index.Properties.All(given.Contains))
            || property.GetContainingKeys().Any(key => key.Properties.All(given.Contains)));
    }

    private Expression? Combine(string name, PlannedValue value, EntityMap map, Expression entity)
    {
        if (value is not PlannedValue.List list)
            throw FilterErrors.Invalid($"\"{name}: null\" is no filter. Give a list of conditions, or leave \"{name}\" out.");
        var conditions = list.Items.Select(item => Compile(item, map, entity) ?? Expression.Constant(true)).ToList();
        if (name == And)
            return conditions.Count == 0 ? null : Balanced(CollectionsMarshal.AsSpan(conditions), Expression.AndAlso);
        // One of none: no row.
        return conditions.Count == 0 ? Expression.Constant(false) : Balanced(CollectionsMarshal.AsSpan(conditions), Expression.OrElse);
    }

    // One after the other they would nest as deep as there are conditions, and whoever walks the expression needs as much stack.
    private static Expression Balanced(ReadOnlySpan<Expression> conditions, Func<Expression, Expression, Expression> combine) => conditions is [var only]
        ? only
        : combine(Balanced(conditions[..((conditions.Length + 1) / 2)], combine), Balanced(conditions[((conditions.Length + 1) / 2)..], combine));

    private Expression OfKind(KindMap kind, PlannedValue value, EntityMap map, Expression entity)
    {
        if (value is not PlannedValue.Object filter)
            throw FilterErrors.Invalid($"\"{kind.FilterName}: null\" is no filter. Use \"{kind.FilterName}: {{}}\" for every {kind.Name}, or leave \"{kind.FilterName}\" out.");
        Expression all = Expression.TypeIs(entity, kind.Entity);
        var asKind = Expression.Convert(entity, kind.Entity);
        foreach (var (name, inner) in filter.Fields)
        {
            var mapped = kind.Fields.First(candidate => candidate.Name == name);
            if (Condition(mapped, filter, name, inner, map, asKind) is { } condition)
                all = Expression.AndAlso(all, condition);
        }

        return all;
    }

    private static Expression? Operations(PlannedValue.Object operations, Func<string, PlannedValue, Expression> compile)
    {
        Expression? all = null;
        foreach (var (operation, operand) in operations.Fields)
        {
            var condition = compile(operation, operand);
            all = all is null ? condition : Expression.AndAlso(all, condition);
        }

        return all;
    }

    private Expression Quantified(CollectionMap collection, string quantifier, PlannedValue operand, Expression entity, Verdict verdict)
    {
        if (operand is PlannedValue.Null)
        {
            throw FilterErrors.Invalid(
                $"\"{collection.Name}: {{ {quantifier}: null }}\" has no meaning. Give {(quantifier == FilterOperations.Any ? "true or false" : "a condition")}, " +
                $"or leave \"{quantifier}\" out.");
        }

        var items = access.Items(new(collection.Items, collection.ItemEntity), entity);
        if (operand is PlannedValue.Leaf { Sample: bool wanted })
        {
            var any = Under(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [collection.ItemEntity], items), verdict, entity);
            return wanted ? any : Expression.Not(any);
        }

        var item = Expression.Parameter(collection.ItemEntity);
        var condition = Compile(operand, access.Model[collection.ItemEntity], item) ?? Expression.Constant(true);
        return quantifier switch
        {
            Some => AnyOf(condition),
            None => Expression.Not(AnyOf(condition)),
            All => Expression.Not(AnyOf(Expression.Not(condition))),
            _ => throw new System.Diagnostics.UnreachableException($"Unknown quantifier {quantifier}."),
        };

        Expression AnyOf(Expression body) => Under(
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [collection.ItemEntity], items, Expression.Lambda(body, item)), verdict, entity);
    }

    // A collection that the caller may see on some rows only is empty on the others.
    private static Expression Under(Expression any, Verdict verdict, Expression entity) =>
        EntityAccess.ConditionOf(verdict, entity) is { } condition ? Expression.AndAlso(condition, any) : any;

    private Expression IdCondition(string operation, PlannedValue operand, EntityMap map, Expression entity)
    {
        if (operand is not PlannedValue.Leaf leaf)
            throw FilterErrors.Invalid($"\"id: {{ {operation}: null }}\" has no meaning: every row has an id.");
        var key = access.Key(map, entity);
        var keys = new IdKeys(map);
        var (type, list, sample) = map.Key.ReturnType == typeof(long)
            ? (typeof(long), typeof(List<long>), (object)1L)
            : (typeof(int), typeof(List<int>), 1);
        Expression isMeant = operation is Equal or NotEqual
            ? Expression.Equal(key, Lift(LateValue.Stored(type, sample, input => keys.Read(leaf, input) is [var one] ? one : NoKey), key.Type))
            : Expression.Call(
                typeof(Enumerable), nameof(Enumerable.Contains), [type],
                LateValue.Stored(list, Activator.CreateInstance(list)!, input => keys.Read(leaf, input)), Lift(key, type));
        return operation is NotEqual or NotIn ? Expression.Not(isMeant) : isMeant;
    }

    private static Expression Lift(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);
}
