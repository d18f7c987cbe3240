using Almere.SociaalData.GraphQL.EntityFramework.Levels;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Steps;

/// <summary>Plans lists of entities whose keys the parents hold: one statement for all parents. A key of a row that the caller may not see is left out.</summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="entity">The entity.</param>
/// <param name="sizes">Rows on a page of the lists below.</param>
/// <param name="keysOf">From the parent's value to the keys, in the order of the list.</param>
public sealed class ReferenceListPlanner(EntityModel model, Type entity, PageSizes sizes, Func<object, IReadOnlyList<long>> keysOf) : IFieldPlanner
{
    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context) => new ReferenceListStep(
        new LevelCompiler(model, RowDoor.Of(context.State), context, sizes).ByKeys(model[entity], field.Selections), keysOf);

    private sealed class ReferenceListStep(Level level, Func<object, IReadOnlyList<long>> keysOf) : FieldStep
    {
        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var keys = batch.Parents.Select(parent => parent is null ? [] : keysOf(parent)).ToList();
            var rows = await level.ReadAsync(context, [.. keys.SelectMany(list => list).Distinct()]).ConfigureAwait(false);
            for (var i = 0; i < keys.Count; i++)
                batch.Set(i, keys[i].Where(rows.Has).Select(key => new LevelValue(rows, key)).ToList());
        }
    }
}
