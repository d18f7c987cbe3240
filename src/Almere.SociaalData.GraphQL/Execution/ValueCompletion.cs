using System.Collections;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>
/// Makes response values of resolved values, one field at a time: checks null, coerces leaves, opens lists, and gathers objects by their type into
/// the batches of the next level.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="errors">Where failures go.</param>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()"/>
internal sealed class ValueCompletion(Schema schema, ErrorCollector errors)
{
    private List<ObjectBatch> _found = [];
    private int _firstOfField;
    private PlannedField _field = null!;
    private LeafType? _leaf;
    private ObjectBatch? _lastBatch;

    /// <summary>Takes away the objects that were found since this was last called: the next level.</summary>
    /// <param name="done">The level before, whose list is used again.</param>
    public List<ObjectBatch> TakeFound(List<ObjectBatch> done)
    {
        var found = _found;
        done.Clear();
        _found = done;
        return found;
    }

    /// <summary>Says which field the following values are of.</summary>
    public void Begin(PlannedField field)
    {
        _field = field;
        _leaf = field.Definition.Type.Nullable as LeafType;
        _firstOfField = _found.Count;
        _lastBatch = null;
    }

    /// <summary>Completes the value of the field in one object.</summary>
    public void Complete(ResultObject node, int slot, object? value)
    {
        if (_leaf is not null)
            CompleteLeaf(node, slot, _leaf, value);
        else
            Complete(node, slot, _field.Definition.Type, value);
    }

    private void Complete(ResultNode node, int slot, GraphQLType type, object? value)
    {
        switch (type.Nullable)
        {
            case LeafType leaf:
                CompleteLeaf(node, slot, leaf, value);
                break;
            case var _ when value is null or Exception or IJsonValue:
                CompleteSpecial(node, slot, value);
                break;
            case ListType list:
                CompleteList(node, slot, list, value);
                break;
            case ObjectType objectType:
                AddObject(node, slot, objectType, value);
                break;
            case IAbstractType abstractType:
                CompleteAbstract(node, slot, abstractType, value);
                break;
            default:
                errors.FailValue(node, slot, _field, $"Field \"{_field.Coordinate}\" has the type \"{type}\", which is no output type.");
                break;
        }
    }

    private void CompleteSpecial(ResultNode node, int slot, object? value)
    {
        switch (value)
        {
            case Exception failure:
                errors.Fail(node, slot, _field, failure);
                break;
            case not null:
                node.Values[slot] = value;
                break;
            default:
                CompleteNull(node, slot);
                break;
        }
    }

    // A place is null until something is put there.
    private void CompleteNull(ResultNode node, int slot)
    {
        if (node.IsNonNull(slot))
            errors.FailValue(node, slot, _field, $"Cannot return null for non-nullable field {_field.Coordinate}.");
    }

    private void CompleteLeaf(ResultNode node, int slot, LeafType leaf, object? value)
    {
        if (value is null or Exception || (value is not string && value is IJsonValue))
        {
            CompleteSpecial(node, slot, value);
            return;
        }

        Coerced coerced;
        try
        {
            coerced = leaf.CoerceResult(value);
        }
        catch (Exception failure)
        {
            errors.Fail(node, slot, _field, failure);
            return;
        }

        if (coerced.Error is { } error)
            errors.FailValue(node, slot, _field, error);
        else if (coerced.Value is not { } result)
            CompleteNull(node, slot);
        else if (LeafValue.CanWrite(result))
            node.Values[slot] = result;
        else
            errors.FailValue(node, slot, _field, $"\"{leaf.Name}\" gave a value of type {result.GetType().Name}, which can't be written as JSON.");
    }

    /// <seealso href="https://spec.graphql.org/September2025/#sec-List.Result-Coercion"/>
    private void CompleteList(ResultNode node, int slot, ListType type, object value)
    {
        if (value is string or IDictionary or IReadOnlyDictionary<string, object?> || value is not IEnumerable sequence)
        {
            errors.FailValue(node, slot, _field, $"Expected Iterable, but did not find one for field \"{_field.Coordinate}\".");
            return;
        }

        object?[] items;
        try
        {
            items = sequence.Cast<object?>().ToArray();
        }
        catch (Exception failure)
        {
            errors.Fail(node, slot, _field, failure);
            return;
        }

        var list = new ResultList(node, slot, items, type);
        node.Values[slot] = list;
        for (var i = 0; i < items.Length && !list.IsNulled; i++)
            Complete(list, i, type.OfType, items[i]);
    }

    private void CompleteAbstract(ResultNode node, int slot, IAbstractType type, object value)
    {
        try
        {
            var (objectType, error) = AbstractTypes.Resolve(schema, type, value, _field);
            if (objectType is null)
                errors.FailValue(node, slot, _field, error!);
            else
                AddObject(node, slot, objectType, value);
        }
        catch (Exception failure)
        {
            errors.Fail(node, slot, _field, failure);
        }
    }

    private void AddObject(ResultNode node, int slot, ObjectType type, object value)
    {
        if (_lastBatch is not { } batch || batch.Selection.Type != type)
            _lastBatch = batch = BatchOf(type);
        var child = new ResultObject(node, slot, batch.Selection, value);
        node.Values[slot] = child;
        batch.Objects.Add(child);
    }

    private ObjectBatch BatchOf(ObjectType type)
    {
        for (var i = _firstOfField; i < _found.Count; i++)
        {
            if (_found[i].Selection.Type == type)
                return _found[i];
        }

        var batch = new ObjectBatch(_field.Selections[type]);
        _found.Add(batch);
        return batch;
    }
}
