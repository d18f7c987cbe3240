using System.Collections.Frozen;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning.Costs;

/// <summary>What a schema says of the cost of its fields, read once.</summary>
internal sealed class SchemaCosts
{
    private static readonly FieldCost Unsaid = new(0, null);

    private readonly FrozenDictionary<FieldDefinition, FieldCost> _fields;

    private SchemaCosts(FrozenDictionary<FieldDefinition, FieldCost> fields, int assumedListSize)
    {
        _fields = fields;
        AssumedListSize = assumedListSize;
    }

    /// <summary>The number of items of a list of which nothing is said.</summary>
    public int AssumedListSize { get; }

    /// <summary>Reads the directives of every field.</summary>
    /// <exception cref="ArgumentException">One of them can't be used; the message names the field.</exception>
    public static SchemaCosts Of(Schema schema, int assumedListSize) => new(
        schema.Types.OfType<FieldedType>().SelectMany(type => type.Fields)
            .Select(field => KeyValuePair.Create(field, CostDirectives.Read(schema, field)))
            .Where(field => field.Value is not null)
            .ToFrozenDictionary(field => field.Key, field => field.Value!),
        assumedListSize);

    /// <summary>What is said of a field.</summary>
    public FieldCost this[FieldDefinition field] => _fields.GetValueOrDefault(field, Unsaid);
}
