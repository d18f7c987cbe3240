using Almere.SociaalData.GraphQL.EntityFramework.Levels;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Steps;

/// <summary>
/// Plans <c>node(id:)</c> and <c>nodes(ids:)</c>. An id that was forged, made for another caller, or belongs to a row that the caller may not see gives
/// null: the three can't be told apart.
/// </summary>
/// <param name="model">The entities of the schema.</param>
/// <param name="sizes">Rows on a page of the lists below.</param>
/// <param name="maximum">Ids that one request may ask for.</param>
/// <seealso href="https://relay.dev/graphql/objectidentification.htm"/>
public sealed class NodePlanner(EntityModel model, PageSizes sizes, int maximum = 50) : IFieldPlanner
{
    /// <inheritdoc/>
    public FieldStep Plan(PlannedField field, PlanningContext context)
    {
        var isList = field.Arguments.TryGetValue("ids", out var ids);
        var compiler = new LevelCompiler(model, RowDoor.Of(context.State), context, sizes);
        var levels = new Dictionary<string, Level>(StringComparer.Ordinal);
        foreach (var map in model.Entities.Where(map => map.IsNode))
        {
            var names = map.Kinds.Count == 0 ? [map.Name] : map.Kinds.Select(kind => kind.Name).ToList();
            var selections = field.Selections.Where(selection => names.Contains(selection.Key.Name)).ToDictionary();
            if (selections.Count < names.Count)
                continue;
            var level = compiler.ByKeys(map, selections, isOne: !isList);
            foreach (var name in names)
                levels.Add(name, level);
        }

        var longKeys = model.Entities.Where(map => map.Key.ReturnType == typeof(long)).Select(map => map.Name).ToHashSet(StringComparer.Ordinal);
        return new NodeStep((PlannedValue.Leaf)(isList ? ids! : field.Arguments["id"]), levels, longKeys, isList, maximum);
    }

    private sealed class NodeStep(PlannedValue.Leaf ids, IReadOnlyDictionary<string, Level> levels, HashSet<string> longKeys, bool isList, int maximum) : FieldStep
    {
        // The database compares with a number of the key's size.
        private bool Fits(string type, long key) => key is >= int.MinValue and <= int.MaxValue || longKeys.Contains(type);

        public override async ValueTask ExecuteAsync(FieldBatch batch, OperationContext context)
        {
            var given = ids.Source.Read(context.Variables);
            object? value = isList
                ? await ReadAsync([.. ((IReadOnlyList<object?>)given!).Cast<string>()], context).ConfigureAwait(false)
                : await ReadAsync((string)given!, context).ConfigureAwait(false);
            for (var i = 0; i < batch.Parents.Count; i++)
                batch.Set(i, value);
        }

        private async ValueTask<LevelValue?> ReadAsync(string id, OperationContext context)
        {
            if (!RowDoor.Of(context.State).Seal.TryReadId(id, out var type, out var key) || !Fits(type, key) || !levels.TryGetValue(type, out var level))
                return null;
            var rows = await level.ReadAsync(context, [key]).ConfigureAwait(false);
            return rows.Has(key) ? new(rows, key) : null;
        }

        private async ValueTask<List<LevelValue?>> ReadAsync(List<string> texts, OperationContext context)
        {
            var seal = RowDoor.Of(context.State).Seal;
            if (texts.Count > maximum)
            {
                throw new GraphQLException(new GraphQLError($"\"ids\" holds {texts.Count} ids; at most {maximum} are answered at once.")
                {
                    Extensions = new Dictionary<string, object?> { ["code"] = "PAGE_INVALID" },
                });
            }

            var wanted = texts.Select(text => seal.TryReadId(text, out var type, out var key) && Fits(type, key) ? (Type: type, Key: key) : default).ToList();
            var read = new Dictionary<Level, LevelRows>();
            foreach (var group in wanted.Where(one => one.Type is not null && levels.ContainsKey(one.Type)).GroupBy(one => levels[one.Type]))
                read.Add(group.Key, await group.Key.ReadAsync(context, [.. group.Select(one => one.Key).Distinct()]).ConfigureAwait(false));

            return [.. wanted.Select(one =>
                one.Type is not null && levels.TryGetValue(one.Type, out var level) && read[level].Has(one.Key) ? new LevelValue(read[level], one.Key) : null)];
        }
    }
}
