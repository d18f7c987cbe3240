using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Filtering;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Ordering;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>Compiles levels: what a planned field selects becomes one statement, and one for each list below it.</summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="door">The caller's rows and seal.</param>
/// <param name="context">Whose decisions count.</param>
/// <param name="sizes">Rows on a page.</param>
internal sealed class LevelCompiler(EntityModel model, IRowDoor door, PlanningContext context, PageSizes sizes)
{
    private readonly EntityAccess _access = new(model, door.Rows);

    /// <summary>A connection or list at the root: rows of an entity, without a parent.</summary>
    /// <param name="field">The field.</param>
    /// <param name="map">The entity.</param>
    /// <param name="isPaged">Whether it is a connection.</param>
    /// <param name="order">The order where none is asked for, before the key; null if the key alone.</param>
    /// <param name="arguments">Arguments of a list that restrict its rows.</param>
    public Level Root(PlannedField field, EntityMap map, bool isPaged, LambdaExpression? order, IReadOnlyList<ListArgument> arguments)
    {
        var draft = new LevelDraft();
        var item = Expression.Parameter(map.Entity);
        var page = isPaged ? new PageArguments(field.Arguments, sizes) : null;
        var rows = Queries.Where(_access.Rows(map.Entity), Conditions(field, map, item, draft, arguments), item);
        var terms = new OrderCompiler(_access, context, field.Definition.Coordinate).Compile(field.Arguments.GetValueOrDefault("order"), order, map, item);
        var parts = new LevelParts(this, draft, map, item, terms, field, page);
        var pageRows = Queries.Where(rows, parts.BeyondCursors(), item);
        foreach (var term in parts.StatementTerms)
            pageRows = Queries.OrderBy(pageRows, Expression.Lambda(term.Scalar.Value, item), term.IsDescending, isFirst: term == parts.StatementTerms[0]);
        if (page is not null)
            pageRows = Queries.Take(pageRows, draft.Parameters.AddInt(input => checked(input.Page.Size + 1)));

        // The number of all rows travels with the page; a page that may be empty because it lies beyond the last row counts on its own.
        int? totalOrdinal = null;
        SqlStatement? totals = null;
        if (draft.NeedsTotal && draft.Lists.Count > 0 && page is { HasAfter: false, HasBefore: false })
            totalOrdinal = draft.Column(Expression.Call(typeof(Queryable), nameof(Queryable.Count), [map.Entity], Swap(rows.Expression, item, Expression.Parameter(map.Entity))));
        else if (draft.NeedsTotal)
            totals = CountAll(rows, map.Entity, draft);

        var statement = draft.Lists.Count == 0
            ? null
            : SqlStatement.Translate(Queries.Select(pageRows, Expression.Lambda(draft.Columns.ToArrayExpression(), item)), draft.Parameters);
        return parts.ToLevel(statement, totals, parentOrdinal: null, totalOrdinal);
    }

    /// <summary>Entities by their keys, each with its own key as that of its parent.</summary>
    public Level ByKeys(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections)
    {
        var draft = new LevelDraft();
        var item = Expression.Parameter(map.Entity);
        var keyOrdinal = draft.Column(_access.Key(map, item));
        draft.Lists.Add(new RowCompiler(_access, this).Compile(map, selections, item, draft));
        var rows = Queries.Where(_access.Rows(map.Entity), IsOneOf(_access.Key(map, item), Keys(draft)), item);
        var statement = SqlStatement.Translate(Queries.Select(rows, Expression.Lambda(draft.Columns.ToArrayExpression(), item)), draft.Parameters);
        return new Level
        {
            Entity = map.Entity,
            Rows = statement,
            Totals = null,
            Lists = draft.Lists,
            ColumnCount = draft.Columns.Count,
            ParentOrdinal = keyOrdinal,
            TotalOrdinal = null,
            Page = null,
            Cursor = null,
            KeepsCursors = false,
            Shape = new SingleShape(),
            Children = draft.Children,
        };
    }

    /// <summary>The items of a collection, for all parents at once.</summary>
    /// <param name="field">The field of the parent.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="parentMap">The entity of the parent.</param>
    public Level Child(PlannedField field, CollectionMap collection, EntityMap parentMap)
    {
        var draft = new LevelDraft();
        var map = model[collection.ItemEntity];
        var page = collection.IsPaged ? new PageArguments(field.Arguments, sizes) : null;
        var parent = Expression.Parameter(parentMap.Entity);
        var item = Expression.Parameter(map.Entity);
        var pairType = typeof(ParentAndItem<,>).MakeGenericType(parentMap.Entity, map.Entity);
        var pair = Expression.Parameter(pairType);
        var pairItem = Expression.Property(pair, "Item");
        var keys = Keys(draft);

        var conditions = Conditions(field, map, item, draft, collection.Arguments);
        var items = Enumerables.Where(_access.Items(new(collection.Items, collection.ItemEntity), parent), conditions, item);
        var terms = new OrderCompiler(_access, context, field.Definition.Coordinate).Compile(field.Arguments.GetValueOrDefault("order"), collection.DefaultOrder, map, item);
        var parts = new LevelParts(this, draft, map, pairItem, [.. terms.Select(term => At(term, item, pairItem))], field, page);
        var parentKeyOrdinal = draft.Column(_access.Key(parentMap, Expression.Property(pair, "Parent")));

        var pageItems = items;
        if (page is not null)
        {
            pageItems = Enumerables.Where(pageItems, parts.BeyondCursors() is { } beyond ? Swap(beyond, pairItem, item) : null, item);
            // Numbering the items of each parent reads all items of the table unless it is told which parents matter.
            if (ForeignKeyOf(collection, parent, item) is { } foreignKey)
                pageItems = Enumerables.Where(pageItems, IsOneOf(foreignKey, keys), item);
            var ordered = page.IsBackward ? terms.Select(term => term.Reversed).ToList() : terms;
            foreach (var term in ordered)
                pageItems = Enumerables.OrderBy(pageItems, Expression.Lambda(term.Scalar.Value, item), term.IsDescending, isFirst: term == ordered[0]);
            pageItems = Enumerables.Take(pageItems, draft.Parameters.AddInt(input => checked(input.Page.Size + 1)));
        }

        var parents = Queries.Where(_access.Rows(parentMap.Entity), IsOneOf(_access.Key(parentMap, parent), keys), parent);
        SqlStatement? statement = null;
        if (draft.Lists.Count > 0)
        {
            var pairs = Queries.SelectMany(parents, parent, pageItems, item, Expression.MemberInit(
                Expression.New(pairType),
                Expression.Bind(pairType.GetProperty("Parent")!, parent),
                Expression.Bind(pairType.GetProperty("Item")!, item)));
            pairs = Queries.OrderBy(pairs, Expression.Lambda(_access.Key(parentMap, Expression.Property(pair, "Parent")), pair), false, isFirst: true);
            foreach (var term in parts.StatementTerms)
                pairs = Queries.OrderBy(pairs, Expression.Lambda(term.Scalar.Value, pair), term.IsDescending, isFirst: false);
            statement = SqlStatement.Translate(Queries.Select(pairs, Expression.Lambda(draft.Columns.ToArrayExpression(), pair)), draft.Parameters);
        }

        return parts.ToLevel(statement, draft.NeedsTotal ? CountByParent(parents, parent, parentMap, items, map.Entity, draft) : null, parentKeyOrdinal, null);
    }

    /// <summary>What is written of the rows of a level.</summary>
    internal RowNode Row(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections, Expression entity, LevelDraft draft) =>
        new RowCompiler(_access, this).Compile(map, selections, entity, draft);

    /// <summary>The keys of the parents, as one parameter.</summary>
    private static Expression Keys(LevelDraft draft) =>
        draft.Parameters.Add(typeof(List<int>), new List<int> { 1 }, input => input.Keys.Select(key => checked((int)key)).ToList());

    private static MethodCallExpression IsOneOf(Expression key, Expression keys) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(int)], keys, key.Type == typeof(int) ? key : Expression.Convert(key, typeof(int)));

    private Expression? Conditions(PlannedField field, EntityMap map, Expression item, LevelDraft draft, IReadOnlyList<ListArgument> arguments)
    {
        var condition = new FilterCompiler(_access, draft.Parameters, context, field.Definition.Coordinate).Compile(field.Arguments.GetValueOrDefault("where"), map, item, door.Seal);
        foreach (var argument in arguments)
        {
            if (field.Arguments.GetValueOrDefault(argument.Name) is not PlannedValue.Leaf leaf)
                continue;
            var type = argument.Condition.Parameters[1].Type;
            var parameter = draft.Parameters.Add(type, Fit(leaf.Sample, type), input => Fit(leaf.Source.Read(input.Operation.Variables)!, type));
            var next = argument.Condition.Inline(item, parameter);
            condition = condition is null ? next : Expression.AndAlso(condition, next);
        }

        return condition;
    }

    /// <summary>A list argument's value in the list type that its condition takes.</summary>
    private static object Fit(object value, Type type)
    {
        if (type.IsInstanceOfType(value) || value is not IReadOnlyList<object?> items)
            return value;
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type.GetGenericArguments()[0]))!;
        foreach (var item in items)
            list.Add(item);
        return list;
    }

    private static OrderTerm At(OrderTerm term, ParameterExpression item, Expression place) =>
        term with { Scalar = term.Scalar with { Value = Swap(term.Scalar.Value, item, place) } };

    private static Expression Swap(Expression expression, Expression from, Expression to) => new SwapVisitor(from, to).Visit(expression)!;

    private Expression? ForeignKeyOf(CollectionMap collection, Expression parent, Expression item)
    {
        if (collection.Items.Inline(parent) is not MemberExpression { Expression: { } owner } member)
            return null;
        var foreignKey = door.Rows.Model.FindEntityType(owner.Type)?.FindNavigation(member.Member.Name)?.ForeignKey;
        return foreignKey is { Properties: [{ PropertyInfo: { } property }] } && property.DeclaringType!.IsAssignableFrom(item.Type)
            ? Expression.Property(item, property)
            : null;
    }

    private static SqlStatement CountAll(IQueryable rows, Type entity, LevelDraft draft)
    {
        var row = Expression.Parameter(entity);
        var one = Queries.GroupBy(rows, Expression.Lambda(Expression.Constant(1), row));
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(typeof(int), entity));
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [entity], group);
        return SqlStatement.Translate(
            Queries.Select(one, Expression.Lambda(Expression.NewArrayInit(typeof(object), Expression.Convert(count, typeof(object))), group)), draft.Parameters);
    }

    private SqlStatement CountByParent(
        IQueryable parents, ParameterExpression parent, EntityMap parentMap, Expression items, Type entity, LevelDraft draft)
    {
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [entity], items);
        var columns = Expression.NewArrayInit(
            typeof(object), Expression.Convert(_access.Key(parentMap, parent), typeof(object)), Expression.Convert(count, typeof(object)));
        return SqlStatement.Translate(Queries.Select(parents, Expression.Lambda(columns, parent)), draft.Parameters);
    }

    private sealed class SwapVisitor(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) =>
            node is not null && Microsoft.EntityFrameworkCore.Query.ExpressionEqualityComparer.Instance.Equals(node, from) ? to : base.Visit(node);
    }
}
