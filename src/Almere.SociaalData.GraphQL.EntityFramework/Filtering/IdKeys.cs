using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Filtering;

/// <summary>From the ids of a request to keys. An id that isn't one of this type's, or that was made for another caller, belongs to no row.</summary>
/// <param name="map">The entity whose ids are meant.</param>
internal sealed class IdKeys(EntityMap map)
{
    // The database compares with a number of the key's size.
    private readonly long _largest = map.Key.ReturnType == typeof(long) ? long.MaxValue : int.MaxValue;
    private readonly IReadOnlyList<string> _typeNames = map.Kinds.Count == 0 ? [map.Name] : [.. map.Kinds.Select(kind => kind.Name)];

    /// <summary>The keys of the ids that belong to a row.</summary>
    public IReadOnlyList<long> Read(PlannedValue.Leaf ids, StatementInput input)
    {
        var seal = RowDoor.Of(input.Operation.State).Seal;
        var given = ids.Source.Read(input.Operation.Variables);
        var keys = new List<long>();
        foreach (var id in given as IReadOnlyList<object?> ?? [given])
        {
            if (id is string text && seal.TryReadId(text, out var type, out var key) && key > -_largest && key <= _largest && _typeNames.Contains(type))
                keys.Add(key);
        }

        return keys;
    }
}
