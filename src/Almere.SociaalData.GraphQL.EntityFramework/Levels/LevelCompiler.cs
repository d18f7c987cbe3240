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
/// <param name="store">Where the rows are kept, if not with those of most entities.</param>
internal sealed class LevelCompiler(EntityModel model, IRowDoor door, PlanningContext context, PageSizes sizes, string? store = null)
{
    private readonly IRowSource _source = SourceOf(door, store);
    private readonly EntityAccess _access = new(model, SourceOf(door, store));

    private static IRowSource SourceOf(IRowDoor door, string? store) => store is null ? door.Rows : door.Beside(store);

    /// <summary>Compiles levels of entities that are kept in a store.</summary>
    public LevelCompiler In(string? other) => other == store ? this : new(model, door, context, sizes, other);

    /// <summary>A connection or list at the root: rows of an entity, without a parent.</summary>
    /// <param name="field">The field.</param>
    /// <param name="map">The entity.</param>
    /// <param name="isPaged">Whether it is a connection.</param>
    /// <param name="order">The order where none is asked for, before the key; null if the key alone.</param>
    /// <param name="arguments">Arguments of a list that restrict its rows.</param>
    /// <param name="condition">From the entity to whether it belongs on the list at all; null for every one.</param>
    /// <param name="isDescending">Whether the order where none is asked for begins with the highest.</param>
    public Level Root(
        PlannedField field, EntityMap map, bool isPaged, LambdaExpression? order, IReadOnlyList<ListArgument> arguments, LambdaExpression? condition = null,
        bool isDescending = false)
    {
        if (map.Store != store)
            return In(map.Store).Root(field, map, isPaged, order, arguments, condition, isDescending);
        var draft = new LevelDraft(_source, store);
        var item = Expression.Parameter(map.Entity);
        var page = isPaged ? new PageArguments(field.Arguments, sizes) : null;
        var rows = Queries.Where(_access.Rows(map.Entity), condition?.Inline(item), item);
        rows = Queries.Where(rows, Conditions(field, map, item, arguments), item);
        var parts = new LevelParts(this, draft, map, item, Terms(field, order, isDescending, map, item), field, page, sizes, isRoot: true);

        IReadOnlyList<StatementQuery> count = draft.NeedsTotal ? [new(Queries.Select(rows, Expression.Lambda(_access.Key(map, item), item)), IsCount: true)] : [];
        var statement = page is not null && draft.Lists.Count > 0 ? parts.Page(page.IsBackward, isAfterRow: false, First, count)
            : draft.Lists.Count > 0 ? new(parts.Translate([Shown(RowOrder.Apply(rows, parts.Terms, item))]))
            : count is [] ? null : new PageStatement(parts.Translate(count));
        return parts.ToLevel(statement, parentOrdinal: null, parts.MayBeLong ? Long() : null);

        StatementQuery Shown(IQueryable some) => new(Queries.Select(some, Expression.Lambda(draft.Columns.ToArrayExpression(), item)));
        IQueryable Ordered(Expression? between, IReadOnlyList<OrderTerm> terms) => RowOrder.Apply(Queries.Where(rows, between, item), terms, item);
        StatementQuery First(Expression? between, IReadOnlyList<OrderTerm> terms) => Shown(Queries.Take(Ordered(between, terms), PageSize));

        LongPage Long()
        {
            var counted = Ordered(parts.BeyondCursors(), parts.StatementTerms);
            var fromTheOtherEnd = Ordered(parts.BeyondCursors(), [.. parts.StatementTerms.Select(term => term.Reversed)]);
            return new()
            {
                First = page!.IsBackward ? parts.Page(isBackward: false, isAfterRow: false, First) : statement!,
                Next = parts.Page(isBackward: false, isAfterRow: true, First),
                Ends = parts.Translate(
                [
                    Shown(Queries.Take(counted, One)),
                    Shown(Queries.Take(Queries.Skip(counted, RowsBeforeLast), Two)),
                    Shown(Queries.Take(fromTheOtherEnd, One)),
                    .. page.IsBackward ? count : [],
                ]),
            };
        }
    }

    /// <summary>Entities by their keys, each with its own key as that of its parent.</summary>
    /// <param name="map">The entity.</param>
    /// <param name="selections">What is selected for each object type.</param>
    /// <param name="isOne">Whether there is one key each time: then it is compared with, and no list is made of it.</param>
    public Level ByKeys(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections, bool isOne = false)
    {
        if (map.Store != store)
            return In(map.Store).ByKeys(map, selections, isOne);
        var draft = new LevelDraft(_source, store);
        var item = Expression.Parameter(map.Entity);
        var keyOrdinal = draft.Column(_access.Key(map, item));
        draft.Lists.Add(Row(map, selections, item, draft));
        var rows = Queries.Where(_access.Rows(map.Entity), isOne ? IsTheOne(_access.Key(map, item)) : IsOneOf(_access.Key(map, item)), item);
        var query = Queries.Select(rows, Expression.Lambda(draft.Columns.ToArrayExpression(), item));
        return new Level
        {
            Entity = map.Entity,
            Statement = new(SqlStatement.Translate(map.Name, [new(query)], draft.Parameters)),
            HasTotals = false,
            Lists = draft.Lists,
            ColumnCount = draft.Columns.Count,
            ParentOrdinal = keyOrdinal,
            Page = null,
            Cursor = null,
            KeepsCursors = false,
            Store = store,
            Shape = new SingleShape(),
            Sizes = sizes,
            Children = draft.Children,
        };
    }

    /// <summary>The persons in a list of the parents, for all parents at once: read for the door, and not shown.</summary>
    /// <param name="list">The list.</param>
    /// <param name="parentMap">The entity of the parents.</param>
    public Level Persons(CollectionMap list, EntityMap parentMap)
    {
        var draft = new LevelDraft(_source, store);
        var map = model[list.ItemEntity];
        var parent = Expression.Parameter(parentMap.Entity);
        var item = Expression.Parameter(map.Entity);
        var parentKey = _access.Key(parentMap, parent);
        var parents = Queries.Where(_access.Rows(parentMap.Entity), IsOneOf(parentKey), parent);
        var items = _access.Items(new(list.Items, list.ItemEntity), parent);
        // Column by column in the order of the reader: the parent, then the person.
        var pairType = typeof(ParentAndItem<,>).MakeGenericType(parentMap.Entity, map.Entity);
        var pair = Expression.Parameter(pairType);
        var pairs = Queries.SelectMany(parents, parent, items, item, Pair(pairType, parent, item));
        var parentOrdinal = draft.Column(_access.Key(parentMap, Expression.Property(pair, "Parent")));
        draft.Lists.Add(Told(map, Expression.Property(pair, "Item"), draft, ConstantNode.Null));
        return new Level
        {
            Entity = map.Entity,
            Statement = new(SqlStatement.Translate(
                $"{parentMap.Name}.{list.Name}", [new(Queries.Select(pairs, Expression.Lambda(draft.Columns.ToArrayExpression(), pair)))], draft.Parameters)),
            HasTotals = false,
            Lists = draft.Lists,
            ColumnCount = draft.Columns.Count,
            ParentOrdinal = parentOrdinal,
            Page = null,
            Cursor = null,
            KeepsCursors = false,
            Store = store,
            Shape = new SilentShape(),
            Sizes = sizes,
            Children = [],
        };
    }

    /// <summary>A part of a row, with the door told of the person that the row is about.</summary>
    internal RowNode Told(EntityMap map, Expression entity, LevelDraft draft, RowNode node) =>
        map.Subject is { } subject ? new SubjectNode(draft.Column(_access.Subject(subject, entity)), node) : node;

    /// <summary>The items of a collection, for all parents at once.</summary>
    /// <param name="field">The field of the parent.</param>
    /// <param name="collection">The collection.</param>
    /// <param name="parentMap">The entity of the parent.</param>
    public Level Child(PlannedField field, CollectionMap collection, EntityMap parentMap)
    {
        var draft = new LevelDraft(_source, store);
        var map = model[collection.Through?.ReturnType ?? collection.ItemEntity];
        var page = collection.IsPaged ? new PageArguments(field.Arguments, sizes) : null;
        var parent = Expression.Parameter(parentMap.Entity);
        var item = Expression.Parameter(collection.ItemEntity);
        var pairType = typeof(ParentAndItem<,>).MakeGenericType(parentMap.Entity, collection.ItemEntity);
        var pair = Expression.Parameter(pairType);
        var pairItem = Expression.Property(pair, "Item");
        var shown = collection.Through?.Inline(item) ?? item;

        var items = Enumerables.Where(_access.Items(new(collection.Items, collection.ItemEntity), parent), Conditions(field, map, shown, collection.Arguments), item);
        if (collection.Through is not null)
            items = Enumerables.Where(items, _source.RuleFor(map.Entity)?.Inline(shown), item);
        var terms = Terms(field, collection.DefaultOrder, collection.IsDescending, map, shown);
        var parts = new LevelParts(
            this, draft, map, collection.Through?.Inline(pairItem) ?? pairItem, [.. terms.Select(term => At(term, item, pairItem))], field, page, sizes, isRoot: false);
        var parentKey = _access.Key(parentMap, Expression.Property(pair, "Parent"));
        var seen = _access.Rows(parentMap.Entity);
        var parents = Queries.Where(seen, IsOneOf(_access.Key(parentMap, parent)), parent);

        var queries = new List<StatementQuery>();
        int? parentOrdinal = null;
        if (draft.Lists.Count > 0)
        {
            parentOrdinal = draft.Column(parentKey);
            var (pageItems, byParent, from) = (items, parentKey, parents);
            if (page is not null)
            {
                pageItems = Enumerables.Where(pageItems, parts.BeyondCursors() is { } beyond ? Swap(beyond, pairItem, item) : null, item);
                // Numbering the items of each parent reads all items of the table unless it is told which parents matter.
                if (ForeignKeyOf(collection, parent, item) is { } foreignKey)
                {
                    pageItems = Enumerables.Where(pageItems, IsOneOf(foreignKey), item);
                    // In the order of the parents' own keys SQLite would number all items again for each parent.
                    byParent = Swap(foreignKey, item, pairItem);
                    // The items are those of these parents; said of the parents once more, SQLite takes a third longer. Through a link it loses sight of how few they are.
                    if (collection.Through is null)
                        from = seen;
                }

                pageItems = RowOrder.Apply(pageItems, page.IsBackward ? terms.Select(term => term.Reversed) : terms, item);
                pageItems = Enumerables.Take(pageItems, PageSize);
            }

            var pairs = Queries.SelectMany(from, parent, pageItems, item, Pair(pairType, parent, item));
            pairs = Queries.OrderBy(pairs, Expression.Lambda(byParent, pair), isDescending: false, isFirst: true);
            pairs = RowOrder.Apply(pairs, parts.StatementTerms, pair, isFirst: false);
            queries.Add(new(Queries.Select(pairs, Expression.Lambda(draft.Columns.ToArrayExpression(), pair))));
        }

        if (draft.NeedsTotal)
            queries.Add(new(CountByParent(parents, parent, parentMap, items, collection.ItemEntity)));
        return parts.ToLevel(queries.Count == 0 ? null : new(parts.Translate(queries)), parentOrdinal ?? 0);
    }

    /// <summary>What is written of the rows of a level.</summary>
    internal RowNode Row(EntityMap map, IReadOnlyDictionary<ObjectType, PlannedSelection> selections, Expression entity, LevelDraft draft) =>
        new RowCompiler(_access, this).Compile(map, selections, entity, draft);

    /// <summary>The keys of the parents, as one parameter.</summary>
    private static LateValue ParentKeys { get; } = LateValue.Stored(typeof(List<int>), new List<int>(), input => input.Keys);

    /// <summary>The same for parents with long keys.</summary>
    private static LateValue LongParentKeys { get; } = LateValue.Stored(typeof(List<long>), new List<long>(), input => input.Keys);

    private static MemberInitExpression Pair(Type pairType, ParameterExpression parent, ParameterExpression item) => Expression.MemberInit(
        Expression.New(pairType),
        Expression.Bind(pairType.GetProperty("Parent")!, parent),
        Expression.Bind(pairType.GetProperty("Item")!, item));

    /// <summary>One row more than the page holds, to see whether there is another page.</summary>
    private static LateValue PageSize { get; } = LateValue.Number(input => checked(input.Page.Size + 1));

    private static LateValue One { get; } = LateValue.Number(_ => 1);

    private static LateValue Two { get; } = LateValue.Number(_ => 2);

    /// <summary>The rows of a page but its last.</summary>
    private static LateValue RowsBeforeLast { get; } = LateValue.Number(input => input.Page.Size - 1);

    private static BinaryExpression IsTheOne(Expression key)
    {
        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        var one = type == typeof(long) ? LateValue.Stored(type, 1L, input => input.Keys[0]) : LateValue.Number(input => (int)input.Keys[0]);
        return Expression.Equal(key.Type == type ? key : Expression.Convert(key, type), one);
    }

    private static MethodCallExpression IsOneOf(Expression key)
    {
        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        return Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [type], type == typeof(long) ? LongParentKeys : ParentKeys,
            key.Type == type ? key : Expression.Convert(key, type));
    }

    private IReadOnlyList<OrderTerm> Terms(PlannedField field, LambdaExpression? fallback, bool isDescending, EntityMap map, Expression item) =>
        new OrderCompiler(_access, context, field.Definition.Coordinate).Compile(field.Arguments.GetValueOrDefault("order"), fallback, isDescending, map, item);

    private Expression? Conditions(PlannedField field, EntityMap map, Expression item, IReadOnlyList<ListArgument> arguments)
    {
        var condition = new FilterCompiler(_access, context, field.Definition.Coordinate).Compile(field.Arguments.GetValueOrDefault("where"), map, item);
        foreach (var argument in arguments)
        {
            if (field.Arguments.GetValueOrDefault(argument.Name) is not PlannedValue.Leaf leaf)
                continue;
            var type = argument.Condition.Parameters[1].Type;
            var next = argument.Condition.Inline(item, LateValue.Of(type, input => Fit(leaf.Source.Read(input.Operation.Variables)!, type)));
            condition = condition is null ? next : Expression.AndAlso(condition, next);
        }

        return condition;
    }

    /// <summary>A list argument's value in the list type that its condition takes; nulls in it are left out.</summary>
    private static object Fit(object value, Type type)
    {
        if (type.IsInstanceOfType(value) || value is not IReadOnlyList<object?> items)
            return value;
        var list = (System.Collections.IList)Samples.Of(type);
        foreach (var item in items)
        {
            if (item is not null)
                list.Add(item);
        }

        return list;
    }

    private static OrderTerm At(OrderTerm term, ParameterExpression item, Expression place) =>
        term with { Scalar = term.Scalar with { Value = Swap(term.Scalar.Value, item, place) } };

    private static Expression Swap(Expression expression, Expression from, Expression to) => new SwapVisitor(from, to).Visit(expression)!;

    private Expression? ForeignKeyOf(CollectionMap collection, Expression parent, Expression item)
    {
        if (collection.Items.Inline(parent) is not MemberExpression { Expression: { } owner } member)
            return null;
        var foreignKey = _source.Model.FindEntityType(owner.Type)?.FindNavigation(member.Member.Name)?.ForeignKey;
        return foreignKey is { Properties: [{ PropertyInfo: { } property }] } && property.DeclaringType!.IsAssignableFrom(item.Type)
            ? Expression.Property(item, property)
            : null;
    }

    private IQueryable CountByParent(IQueryable parents, ParameterExpression parent, EntityMap parentMap, Expression items, Type entity)
    {
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [entity], items);
        var columns = Expression.NewArrayInit(
            typeof(object), Expression.Convert(_access.Key(parentMap, parent), typeof(object)), Expression.Convert(count, typeof(object)));
        return Queries.Select(parents, Expression.Lambda(columns, parent));
    }

    private sealed class SwapVisitor(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) =>
            node is not null && Microsoft.EntityFrameworkCore.Query.ExpressionEqualityComparer.Instance.Equals(node, from) ? to : base.Visit(node);
    }
}
