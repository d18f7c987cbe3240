using System.Collections;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>Writes a syntax tree in the shape of the vectors: kind, children by name, <c>loc</c>; what is absent or empty is left out.</summary>
public static class NodeJson
{
    /// <summary>The tree as JSON.</summary>
    /// <param name="node">The root.</param>
    /// <param name="withLocations">Whether <c>loc</c> is written; without it two trees are equal when only the layout of their texts differs.</param>
    public static JsonObject Write(Node node, bool withLocations = true)
    {
        var json = new JsonObject { ["kind"] = node.Kind.ToString() };
        foreach (var property in node.GetType().GetProperties())
        {
            if (property.Name is nameof(Node.Kind) or nameof(Node.Location) or nameof(DocumentNode.Source) or nameof(FieldNode.ResponseKey))
                continue;
            var value = WriteValue(property.GetValue(node), withLocations);
            if (value is not (null or JsonArray { Count: 0 }))
                json[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = value;
        }

        if (withLocations)
            json["loc"] = new JsonObject { ["start"] = node.Location.Start, ["end"] = node.Location.End };
        return json;
    }

    /// <summary>A tree of a vector without its empty lists, which mean the same as absent ones.</summary>
    public static JsonNode? WithoutEmptyLists(JsonNode? expected) => expected switch
    {
        JsonObject parent => new JsonObject(parent.Where(member => member.Value is not JsonArray { Count: 0 })
            .Select(member => KeyValuePair.Create(member.Key, WithoutEmptyLists(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(WithoutEmptyLists)]),
        _ => expected?.DeepClone(),
    };

    private static JsonNode? WriteValue(object? value, bool withLocations) => value switch
    {
        null => null,
        Node node => Write(node, withLocations),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        OperationType operation => JsonValue.Create(operation.ToString().ToLowerInvariant()),
        IEnumerable nodes => new JsonArray([.. nodes.Cast<Node>().Select(node => (JsonNode?)Write(node, withLocations))]),
        _ => throw new InvalidDataException($"A node has a property of type {value.GetType()}."),
    };
}
