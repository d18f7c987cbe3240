using System.Data.Common;
using System.Globalization;
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
/// <param name="show">From the keys that were asked for and the groups to the list that is shown.</param>
public sealed class GroupPlanner(
    EntityModel model, Type entity, IReadOnlyList<GroupKeyMap> keys, IReadOnlyList<GroupFigureMap> figures,
    Func<OperationContext, PlannedField, IReadOnlyList<string>, IReadOnlyList<GroupRow>, ValueTask<IReadOnlyList<object>>> show) : IFieldPlanner
{
    /// <inheritdoc/>
    public bool PlansSelection => false;

    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context)
    {
        var by = Keys(field);
        var source = RowDoor.Of(context.State).Figures;
        var access = new EntityAccess(model, source);
        var parameters = new StatementParameters(source);
        var row = Expression.Parameter(entity);
        var filter = new FilterCompiler(access, context, field.Definition.Coordinate).Compile(field.Arguments.GetValueOrDefault("where"), model[entity], row);
        var rows = Queries.Where(access.Rows(entity), filter, row);

        var values = by.Select(name =>
        {
            var key = keys.First(candidate => candidate.Name == name);
            var verdict = context.Judge(new(field.Definition.Arguments.Find("by")!.Type.Named.Name, name, field.Definition.Coordinate));
            var value = access.Scalar(key.Value, row, verdict).Value;
            return (Expression)Expression.Convert(value.Type.IsEnum || Nullable.GetUnderlyingType(value.Type) is { IsEnum: true } ? AsNumber(value) : value, typeof(long?));
        }).ToList();
        var keyType = GroupKeys.TypeOf(values.Count);
        var grouped = Queries.GroupBy(rows, Expression.Lambda(GroupKeys.New(keyType, values), row));
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(keyType, entity));
        var columns = Enumerable.Range(0, by.Count).Select(i => (Expression)Expression.Property(Expression.Property(group, "Key"), GroupKeys.NameOf(i)))
            .Append(Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [entity], group))
            .Concat(figures.Select(figure => Figure(figure, group)));
        var groups = Queries.Select(grouped, Expression.Lambda(
            Expression.NewArrayInit(typeof(object), columns.Select(column => Expression.Convert(column, typeof(object)))), group));
        var statement = SqlStatement.Translate([new(groups)], parameters);
        return new GroupStep(field, by, statement, [.. figures.Select(figure => UnitOf(figure, row, source))], show);
    }

    private static List<string> Keys(PlannedField field)
    {
        var sample = ((PlannedValue.Leaf)field.Arguments["by"]).Sample;
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

    /// <summary>What one counts for in the database: a sum of numbers that are stored in a smaller unit is a number of those units.</summary>
    private static decimal UnitOf(GroupFigureMap figure, ParameterExpression row, IRowSource source) =>
        figure.Kind == GroupFigureKind.Sum
        && ScalarAccess.Of(figure.Value, row, source.Model).Property?.GetTypeMapping().Converter is { } converter
        && converter.ConvertFromProvider(1L) is decimal unit
            ? unit
            : 1;

    private static Expression AsNumber(Expression value) => Expression.Convert(value, value.Type.IsEnum ? typeof(int) : typeof(int?));

    private Expression Figure(GroupFigureMap figure, ParameterExpression group)
    {
        var selected = Expression.Call(typeof(Enumerable), nameof(Enumerable.Select), [entity, figure.Value.ReturnType], group, figure.Value);
        switch (figure.Kind)
        {
            case GroupFigureKind.Distinct:
                var distinct = Expression.Call(typeof(Enumerable), nameof(Enumerable.Distinct), [figure.Value.ReturnType], selected);
                return Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [figure.Value.ReturnType], distinct);
            case GroupFigureKind.Present:
                var item = Expression.Parameter(figure.Value.ReturnType);
                return Expression.Call(
                    typeof(Enumerable), nameof(Enumerable.Count), [figure.Value.ReturnType], selected,
                    Expression.Lambda(Expression.NotEqual(item, Expression.Constant(null, figure.Value.ReturnType)), item));
            default:
                return Expression.Call(typeof(Enumerable), nameof(Enumerable.Sum), null, selected);
        }
    }
}

/// <summary>Counts the groups, and has the host say what is shown.</summary>
internal sealed class GroupStep(
    PlannedField field, IReadOnlyList<string> by, SqlStatement statement, IReadOnlyList<decimal> units,
    Func<OperationContext, PlannedField, IReadOnlyList<string>, IReadOnlyList<GroupRow>, ValueTask<IReadOnlyList<object>>> show) : FieldStep
{
    /// <inheritdoc/>
    public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
    {
        var rows = await ReadAsync(RowDoor.Of(context.State).Figures, context).ConfigureAwait(false);
        var shown = await show(context, field, by, rows).ConfigureAwait(false);
        for (var i = 0; i < batch.Parents.Count; i++)
            batch.Set(i, shown);
    }

    private async ValueTask<List<GroupRow>> ReadAsync(IRowSource source, OperationContext context)
    {
        using var turn = await ConnectionTurn.TakeAsync(source, context.CancellationToken).ConfigureAwait(false);
        var rows = new List<GroupRow>();
        await using var run = await StatementRun.StartAsync(statement, turn, new(context, [], default), source, context.CancellationToken).ConfigureAwait(false);
        while (await run.ReadAsync().ConfigureAwait(false))
            rows.Add(Row(run.Reader));
        run.Complete();
        return rows;
    }

    private GroupRow Row(DbDataReader reader)
    {
        var keys = new long?[by.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.IsDBNull(i) ? null : reader.GetInt64(i);
        var values = new decimal?[units.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var ordinal = by.Count + 1 + i;
            values[i] = reader.IsDBNull(ordinal) ? null : Convert.ToDecimal(reader.GetValue(ordinal), CultureInfo.InvariantCulture) * units[i];
        }

        return new(keys, reader.GetInt32(by.Count), values);
    }
}
