using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Filtering;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>
/// Plans figures: rows of an entity counted by one or more keys in one statement. What is shown of the groups is for the host to say: it gets the exact
/// figures and gives the values that the fields below are read from.
/// </summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="entity">The entity that is counted.</param>
/// <param name="keys">What it can be grouped by.</param>
/// <param name="figures">What is computed of each group beside its number of rows.</param>
/// <param name="show">From the groups to the list that is shown.</param>
public sealed class GroupPlanner(
    EntityModel model, Type entity, IReadOnlyList<GroupKeyMap> keys, IReadOnlyList<GroupFigureMap> figures,
    Func<CountedGroups, ValueTask<IReadOnlyList<object>>> show) : IFieldPlanner
{
    private const string By = "by";
    private const string Where = "where";
    private const string Having = "having";

    /// <inheritdoc/>
    public bool PlansSelection => false;

    /// <summary>
    /// Conditions to tell groups apart by in the place of the filter, from the field and the state of planning: each group then has one key more for each of them,
    /// after those that were asked for, 1 where it holds and 0 elsewhere. Null, or a result of null, where the filter is to restrict the rows that are counted. It may
    /// refuse the request.
    /// </summary>
    public Func<PlannedField, object?, IReadOnlyList<PlannedValue>?>? SplitBy { get; init; }

    /// <summary>What the host reads beside the groups to show them, made with the plan: from the keys that were asked for and the state of planning. Null for nothing.</summary>
    public Func<IReadOnlyList<string>, object?, PlannedRead?>? Beside { get; init; }

    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context)
    {
        var by = Keys(field);
        var source = RowDoor.Of(context.State).Figures;
        var access = new EntityAccess(model, source);
        var row = Expression.Parameter(entity);
        var compiler = new FilterCompiler(access, context, field.Definition.Coordinate);
        var splits = SplitBy?.Invoke(field, context.State);
        var filter = splits is null ? compiler.Compile(field.Arguments.GetValueOrDefault(Where), model[entity], row) : null;
        var rows = Queries.Where(access.Rows(entity), EntityAccess.ConditionOf(field.Verdict, row), row);
        rows = Queries.Where(rows, filter, row);

        var values = by.Select(name => Key(name, field, row, access, context))
            .Concat((splits ?? []).Select(split => Holds(compiler.Compile(split, model[entity], row)))).ToList();
        var keyType = GroupKeys.TypeOf(values.Count);
        var grouped = Queries.GroupBy(rows, Expression.Lambda(GroupKeys.New(keyType, values), row));
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(keyType, entity));
        var columns = Enumerable.Range(0, values.Count).Select(i => (Expression)Expression.Property(Expression.Property(group, "Key"), GroupKeys.NameOf(i)))
            .Append(Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [entity], group)).ToList();
        var places = Places(field, row, group, columns, access, context);
        var groups = Queries.Select(grouped, Expression.Lambda(
            Expression.NewArrayInit(typeof(object), columns.Select(column => Expression.Convert(column, typeof(object)))), group));
        return new GroupStep(field, by, splits?.Count, PlannedRead.Of(field.Coordinate.ToString(), source, groups), places, Beside?.Invoke(by, context.State), show);
    }

    private static List<string> Keys(PlannedField field)
    {
        var sample = ((PlannedValue.Leaf)field.Arguments[By]).Sample;
        var names = (sample as IReadOnlyList<object?> ?? [sample]).OfType<string>().Distinct().ToList();
        if (names.Count is 0 or > GroupKeys.Maximum)
        {
            throw new GraphQLException(new GraphQLError($"\"by\" names {names.Count} keys; give between 1 and {GroupKeys.Maximum}.")
            {
                Extensions = new Dictionary<string, object?> { ["code"] = "GROUP_INVALID" },
            });
        }

        return names;
    }

    private UnaryExpression Key(string name, PlannedField field, ParameterExpression row, EntityAccess access, PlanningContext context)
    {
        var key = keys.First(candidate => candidate.Name == name);
        var verdict = context.Judge(new(field.Definition.Arguments.Find(By)!.Type.Named.Name, name, field.Definition.Coordinate));
        var value = access.Scalar(key.Value, row, verdict).Value;
        return Expression.Convert(value.Type.IsEnum || Nullable.GetUnderlyingType(value.Type) is { IsEnum: true } ? AsNumber(value) : value, typeof(long?));
    }

    private static UnaryExpression Holds(Expression? condition) => Expression.Convert(
        condition is null ? Expression.Constant(1) : Expression.Condition(condition, Expression.Constant(1), Expression.Constant(0)), typeof(long?));

    /// <summary>Adds a column for each figure that is asked for; two figures that are the same to the database share one.</summary>
    private List<FigurePlace?> Places(
        PlannedField field, ParameterExpression row, ParameterExpression group, List<Expression> columns, EntityAccess access, PlanningContext context)
    {
        var asked = Asked(field);
        var ordinals = new Dictionary<(Expression Value, GroupFigureKind Kind), int>(new FigureComparer());
        return [.. figures.Select(figure =>
        {
            if (figure.Field is { } shown && !asked.Contains(shown))
                return null;
            var verdict = figure.Field is null ? Verdict.Allowed.Instance : context.Judge(new(field.NamedType.Name, figure.Field));
            // A condition may ask for a figure that isn't selected; who may not count by it was refused already.
            if (verdict is Verdict.Denied)
                return null;
            var scalar = access.Scalar(figure.Value, row, verdict);
            // A sum of many numbers needn't fit into the type of one.
            if (figure.Kind == GroupFigureKind.Sum && scalar.Type == typeof(int))
                scalar = scalar with { Value = Expression.Convert(scalar.Value, typeof(long?)) };
            if (!ordinals.TryGetValue((scalar.Value, figure.Kind), out var ordinal))
            {
                ordinals.Add((scalar.Value, figure.Kind), ordinal = columns.Count);
                columns.Add(Column(Expression.Lambda(scalar.Value, row), figure.Kind, group));
            }

            return new FigurePlace(ordinal, UnitOf(figure, scalar));
        })];
    }

    /// <summary>The fields of the groups that are selected, or that a condition on the groups names.</summary>
    private static HashSet<string> Asked(PlannedField field)
    {
        var asked = field.Selection.Fields.Where(shown => !shown.IsDenied).Select(shown => shown.Definition.Name).ToHashSet(StringComparer.Ordinal);
        AddNames(field.Arguments.GetValueOrDefault(Having));
        return asked;

        void AddNames(PlannedValue? having)
        {
            foreach (var (name, value) in (having as PlannedValue.Object)?.Fields ?? new Dictionary<string, PlannedValue>())
            {
                asked.Add(name);
                foreach (var item in (value as PlannedValue.List)?.Items ?? [])
                    AddNames(item);
            }
        }
    }

    /// <summary>What one counts for in the database: a sum of numbers that are stored in a smaller unit is a number of those units.</summary>
    private static decimal UnitOf(GroupFigureMap figure, ScalarAccess scalar) =>
        figure.Kind == GroupFigureKind.Sum && scalar.Converter is { } converter && converter.ConvertFromProvider(1L) is decimal unit ? unit : 1;

    private static UnaryExpression AsNumber(Expression value) => Expression.Convert(value, value.Type.IsEnum ? typeof(int) : typeof(int?));

    private MethodCallExpression Column(LambdaExpression value, GroupFigureKind kind, ParameterExpression group)
    {
        var selected = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [entity, value.ReturnType], group, value);
        switch (kind)
        {
            case GroupFigureKind.Distinct:
                var distinct = Expression.Call(typeof(Enumerable), nameof(Enumerable.Distinct), [value.ReturnType], selected);
                return Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [value.ReturnType], distinct);
            case GroupFigureKind.Present:
                var item = Expression.Parameter(value.ReturnType);
                return Expression.Call(
                    typeof(Enumerable), nameof(Enumerable.Count), [value.ReturnType], selected,
                    Expression.Lambda(Expression.NotEqual(item, Expression.Constant(null, value.ReturnType)), item));
            default:
                return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), null, selected);
        }
    }

    private sealed class FigureComparer : IEqualityComparer<(Expression Value, GroupFigureKind Kind)>
    {
        public bool Equals((Expression Value, GroupFigureKind Kind) x, (Expression Value, GroupFigureKind Kind) y) =>
            x.Kind == y.Kind && LateKey.Comparer.Equals(x.Value, y.Value);

        public int GetHashCode((Expression Value, GroupFigureKind Kind) obj) => HashCode.Combine(obj.Kind, LateKey.Comparer.GetHashCode(obj.Value));
    }
}
