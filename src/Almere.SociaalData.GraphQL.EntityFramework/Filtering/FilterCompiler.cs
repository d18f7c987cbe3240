using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using static Almere.SociaalData.GraphQL.EntityFramework.Filtering.FilterOperations;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>Turns a filter argument into a condition. What the caller may see on some rows only is null on the others, before it is compared.</summary>
/// <param name="access">How entities are reached.</param>
/// <param name="parameters">The parameters of the statement.</param>
/// <param name="context">Whose decisions count.</param>
/// <param name="field">The coordinate of the field whose argument the filter is.</param>
internal sealed class FilterCompiler(EntityAccess access, StatementParameters parameters, PlanningContext context, string field)
{
    private readonly ScalarFilter _scalars = new(parameters);

    /// <summary>The condition of a filter; null where it keeps every row.</summary>
    /// <param name="filter">The argument; null if there is none.</param>
    /// <param name="map">The entity that is filtered.</param>
    /// <param name="entity">The entity in the query.</param>
    /// <param name="seal">Opens ids.</param>
    public Expression? Compile(PlannedValue? filter, EntityMap map, Expression entity, Paging.IRowSeal seal)
    {
        if (filter is not PlannedValue.Object given)
            return null;
        Expression? all = null;
        foreach (var (name, value) in given.Fields)
        {
            if (Field(given, name, value, map, entity, seal) is { } condition)
                all = all is null ? condition : Expression.AndAlso(all, condition);
        }

        return all;
    }

    private Expression? Field(PlannedValue.Object filter, string name, PlannedValue value, EntityMap map, Expression entity, Paging.IRowSeal seal)
    {
        if (value is PlannedValue.List list && name is And or Or)
            return Combine(name, list, map, entity, seal);
        if (value is PlannedValue.Null && map.FindField(name) is not ReferenceMap)
            throw FilterErrors.Invalid($"\"{name}: null\" is no filter. Use \"{name}: {{ eq: null }}\" for rows without a value, or leave \"{name}\" out.");
        if (map.Kinds.FirstOrDefault(kind => kind.FilterName == name) is { } found && value is PlannedValue.Object kindFilter)
            return OfKind(found, kindFilter, map, entity, seal);
        var mapped = map.FindField(name) ?? throw new System.Diagnostics.UnreachableException($"Unknown filter field {name}.");
        return Condition(mapped, filter, name, value, entity, seal, map);
    }

    private Expression? Condition(
        FieldMap mapped, PlannedValue.Object filter, string name, PlannedValue value, Expression entity, Paging.IRowSeal seal, EntityMap map)
    {
        var verdict = context.Judge(new(filter.Type.Name, name, field));
        switch (mapped, value)
        {
            case (IdMap, PlannedValue.Object operations):
                return Operations(operations, (operation, operand) => IdCondition(operation, operand, map, entity, seal));
            case (ScalarMap scalar, PlannedValue.Object operations):
                var masked = access.Scalar(scalar.Value, entity, verdict);
                return Operations(operations, (operation, operand) => _scalars.Compile(masked, operation, operand, name));
            case (ReferenceMap reference, PlannedValue.Null):
                return Expression.Not(access.IsVisible(TargetOf(reference).Entity, reference.Target.Inline(entity), verdict));
            case (ReferenceMap reference, PlannedValue.Object inner):
                var target = reference.Target.Inline(entity);
                var targetMap = TargetOf(reference);
                var visible = access.IsVisible(targetMap.Entity, target, verdict);
                return Compile(inner, targetMap, target, seal) is { } condition ? Expression.AndAlso(visible, condition) : visible;
            case (CollectionMap collection, PlannedValue.Object quantifiers):
                return Operations(quantifiers, (quantifier, operand) => Quantified(collection, quantifier, operand, entity, seal, verdict));
            default:
                throw new System.Diagnostics.UnreachableException($"The field {name} can't be filtered.");
        }
    }

    private EntityMap TargetOf(ReferenceMap reference) => access.Model[reference.Target.ReturnType];

    private Expression? Combine(string name, PlannedValue.List list, EntityMap map, Expression entity, Paging.IRowSeal seal)
    {
        var conditions = list.Items.Select(item => Compile(item, map, entity, seal) ?? Expression.Constant(true)).ToList();
        if (name == And)
            return conditions.Count == 0 ? null : conditions.Aggregate(Expression.AndAlso);
        // One of none: no row.
        return conditions.Count == 0 ? Expression.Constant(false) : conditions.Aggregate(Expression.OrElse);
    }

    private Expression OfKind(KindMap kind, PlannedValue.Object filter, EntityMap map, Expression entity, Paging.IRowSeal seal)
    {
        Expression all = Expression.TypeIs(entity, kind.Entity);
        var asKind = Expression.Convert(entity, kind.Entity);
        foreach (var (name, value) in filter.Fields)
        {
            var mapped = kind.Fields.First(candidate => candidate.Name == name);
            if (Condition(mapped, filter, name, value, asKind, seal, map) is { } condition)
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

    private Expression Quantified(
        CollectionMap collection, string quantifier, PlannedValue operand, Expression entity, Paging.IRowSeal seal, Verdict verdict)
    {
        var items = access.Items(new(collection.Items, collection.ItemEntity), entity);
        if (quantifier == FilterOperations.Any)
        {
            if (operand is not PlannedValue.Leaf { Sample: bool wanted })
                throw FilterErrors.Invalid($"\"{collection.Name}: {{ any: null }}\" has no meaning. Use true or false.");
            Expression any = Under(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [collection.ItemEntity], items), verdict, entity);
            return wanted ? any : Expression.Not(any);
        }

        var item = Expression.Parameter(collection.ItemEntity);
        var condition = Compile(operand, access.Model[collection.ItemEntity], item, seal) ?? Expression.Constant(true);
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

    private Expression IdCondition(string operation, PlannedValue operand, EntityMap map, Expression entity, Paging.IRowSeal seal)
    {
        if (operand is not PlannedValue.Leaf leaf)
            throw FilterErrors.Invalid($"\"id: {{ {operation}: null }}\" has no meaning: every row has an id.");
        var names = map.Kinds.Count == 0 ? [map.Name] : map.Kinds.Select(kind => kind.Name).ToList();
        // An id that isn't one of this type's, or that was made for another caller, belongs to no row.
        List<int> Read(object? ids, Paging.IRowSeal opener) =>
        [
            .. (ids as IReadOnlyList<object?> ?? [ids]).OfType<string>()
                .Where(id => opener.TryReadId(id, out var type, out _) && names.Contains(type))
                .Select(id => opener.TryReadId(id, out _, out var key) ? checked((int)key) : 0),
        ];

        var keys = parameters.Add(typeof(List<int>), Read(leaf.Sample, seal), input => Read(leaf.Source.Read(input.Operation.Variables), RowDoor.Of(input.Operation.State).Seal));
        Expression contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], keys, access.Key(map, entity));
        return operation is NotEqual or NotIn ? Expression.Not(contains) : contains;
    }
}
