using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Tests.Filters;

/// <summary>A value that a list can be filtered by: how it is read, how a condition on it is written, and when a row meets one.</summary>
/// <param name="Path">The fields from the row to the value, for messages.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Selection">How it is read.</param>
/// <param name="Where">From a condition on the value to the filter.</param>
/// <param name="Values">All values of a row.</param>
/// <param name="Meets">Whether a row meets a condition on the value.</param>
internal sealed record FilteredField(
    string Path, NamedType Type, string Selection, Func<string, string> Where, Func<JsonNode, IEnumerable<JsonNode?>> Values,
    Func<JsonNode, Func<JsonNode?, bool>, bool> Meets)
{
    private static readonly string[] Quantifiers = ["some", "none", "all"];

    /// <summary>The values of a type, of what it leads to, of the items of its lists, and of its kinds.</summary>
    public static IEnumerable<FilteredField> Of(GraphQL.Types.Schema schema, FieldedType type)
    {
        foreach (var field in (IEnumerable<FieldDefinition>)type.Fields)
        {
            if (FilterOf(schema, type, field) is not { } filter)
                continue;
            if (field.Type.Named is LeafType)
            {
                if (field.Name != "id")
                    yield return Own(field);
            }
            else if (filter.Name.StartsWith("ListFilterInput", StringComparison.Ordinal))
            {
                foreach (var item in Leaves(schema, ItemOf(schema, filter)))
                {
                    foreach (var quantifier in Quantifiers)
                        yield return OfItems(field, item, quantifier);
                }
            }
            else
            {
                foreach (var leaf in Leaves(schema, (FieldedType)field.Type.Named))
                    yield return Through(field, leaf);
            }
        }

        foreach (var kind in schema.Types.OfType<ObjectType>().Where(kind => kind.Interfaces.Contains(type)))
        {
            var name = ((InputObjectType)schema.GetType($"{type.Name}FilterInput")!).Fields.First(field => field.Type.Named.Name == $"{kind.Name}FilterInput").Name;
            foreach (var leaf in Leaves(schema, kind).Where(leaf => type.Fields.All(field => field.Name != leaf.Name)))
                yield return OfKind(kind, name, leaf);
        }
    }

    /// <summary>The type of the filter on a field; null where there is none.</summary>
    public static NamedType? FilterOf(GraphQL.Types.Schema schema, FieldedType type, FieldDefinition field) =>
        (schema.GetType($"{type.Name}FilterInput") as InputObjectType)?.Fields.FirstOrDefault(filter => filter.Name == field.Name)?.Type.Named;

    private static FilteredField Own(FieldDefinition field) => new(
        field.Coordinate, field.Type.Named, field.Name, condition => $"{field.Name}: {condition}", row => [row[field.Name]], (row, holds) => holds(row[field.Name]));

    // Of what isn't there nothing holds.
    private static FilteredField Through(FieldDefinition reference, FieldDefinition leaf) => new(
        $"{reference.Coordinate}.{leaf.Name}", leaf.Type.Named, $"{reference.Name} {{ {leaf.Name} }}", condition => $"{reference.Name}: {{ {leaf.Name}: {condition} }}",
        row => row[reference.Name] is { } target ? [target[leaf.Name]] : [], (row, holds) => row[reference.Name] is { } target && holds(target[leaf.Name]));

    private static FilteredField OfItems(FieldDefinition list, FieldDefinition leaf, string quantifier)
    {
        var isPaged = list.Type.Named.Name.EndsWith("Connection", StringComparison.Ordinal);
        return new(
            $"{list.Coordinate}.{quantifier}.{leaf.Name}", leaf.Type.Named,
            isPaged ? $"{list.Name}(first: 500) {{ nodes {{ {leaf.Name} }} }}" : $"{list.Name} {{ {leaf.Name} }}",
            condition => $"{list.Name}: {{ {quantifier}: {{ {leaf.Name}: {condition} }} }}", Items,
            (row, holds) => quantifier switch
            {
                "some" => Items(row).Any(holds),
                "none" => !Items(row).Any(holds),
                _ => Items(row).All(holds),
            });

        IEnumerable<JsonNode?> Items(JsonNode row) => (isPaged ? row[list.Name]!["nodes"] : row[list.Name])!.AsArray().Select(item => item![leaf.Name]);
    }

    private static FilteredField OfKind(ObjectType kind, string filter, FieldDefinition leaf) => new(
        leaf.Coordinate, leaf.Type.Named, $"... on {kind.Name} {{ {leaf.Name} }}", condition => $"{filter}: {{ {leaf.Name}: {condition} }}",
        row => Is(row, kind) ? [row[leaf.Name]] : [], (row, holds) => Is(row, kind) && holds(row[leaf.Name]));

    private static bool Is(JsonNode row, ObjectType kind) => (string)row["__typename"]! == kind.Name;

    private static IEnumerable<FieldDefinition> Leaves(GraphQL.Types.Schema schema, FieldedType type) =>
        type.Fields.Where(field => field.Name != "id" && field.Type.Named is LeafType && FilterOf(schema, type, field) is not null);

    private static FieldedType ItemOf(GraphQL.Types.Schema schema, NamedType filter) =>
        (FieldedType)schema.GetType(((InputObjectType)filter).Fields.First(field => field.Name == "some").Type.Named.Name.Replace("FilterInput", "", StringComparison.Ordinal))!;
}
