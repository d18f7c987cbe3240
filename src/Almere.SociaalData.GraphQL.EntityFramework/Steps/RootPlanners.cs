using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Levels;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Steps;

/// <summary>Plans a connection of all rows of an entity.</summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="entity">The entity.</param>
/// <param name="sizes">Rows on a page.</param>
/// <param name="order">The order where none is asked for, before the key; null if the key alone.</param>
public sealed class ConnectionPlanner(EntityModel model, Type entity, PageSizes sizes, LambdaExpression? order = null) : IFieldPlanner
{
    /// <summary>From the entity to whether it belongs on the list at all; null for every one.</summary>
    public LambdaExpression? Condition { get; init; }

    /// <summary>Whether the order where none is asked for begins with the highest.</summary>
    public bool IsDescending { get; init; }

    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context) => new LevelStep(
        new LevelCompiler(model, RowDoor.Of(context.State), context, sizes).Root(field, model[entity], isPaged: true, order, [], Condition, IsDescending));
}

/// <summary>Plans a list of all rows of a small entity, or of those that its arguments leave.</summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="entity">The entity.</param>
/// <param name="order">The order, before the key; null if the key alone.</param>
/// <param name="arguments">The arguments that restrict the rows.</param>
public sealed class ListPlanner(EntityModel model, Type entity, LambdaExpression? order = null, params IReadOnlyList<ListArgument> arguments) : IFieldPlanner
{
    /// <summary>From the entity to whether it belongs on the list at all; null for every one.</summary>
    public LambdaExpression? Condition { get; init; }

    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context) => new LevelStep(
        new LevelCompiler(model, RowDoor.Of(context.State), context, new()).Root(field, model[entity], isPaged: false, order, arguments, Condition));
}

/// <summary>Plans entities whose keys the parents hold: one statement for all parents.</summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="entity">The entity.</param>
/// <param name="keyOf">From the parent's value to the key; null where there is none.</param>
public sealed class ReferencePlanner(EntityModel model, Type entity, Func<object, long?> keyOf) : IFieldPlanner
{
    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context) => new ReferenceStep(
        new LevelCompiler(model, RowDoor.Of(context.State), context, new()).ByKeys(model[entity], field.Selections), keyOf);

    private sealed class ReferenceStep(Level level, Func<object, long?> keyOf) : FieldStep
    {
        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var keys = batch.Parents.Select(parent => parent is null ? null : keyOf(parent)).ToList();
            var rows = await level.ReadAsync(context, [.. keys.OfType<long>().Distinct()]).ConfigureAwait(false);
            for (var i = 0; i < keys.Count; i++)
                batch.Set(i, keys[i] is { } key && rows.Has(key) ? new LevelValue(rows, key) : null);
        }
    }
}
