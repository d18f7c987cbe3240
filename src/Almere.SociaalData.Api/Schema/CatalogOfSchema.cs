using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Api.Schema;

/// <summary>Tells Access what the schema offers: every type whose fields grants can name.</summary>
internal static class CatalogOfSchema
{
    private static readonly string[] Structural = ["Connection", "Edge", "Group", "GroupKeyValue"];

    /// <summary>The catalog.</summary>
    public static SchemaCatalog Of(GraphQL.Types.Schema schema, EntityModel model)
    {
        var types = new List<CatalogType>();
        foreach (var type in schema.Types)
        {
            if (type is not FieldedType fielded || type.IsIntrospection || type == schema.QueryType || IsStructural(type.Name))
                continue;
            var map = model.Find(type.Name);
            var kind = map?.Kinds.FirstOrDefault(candidate => candidate.Name == type.Name);
            types.Add(new(type.Name, kind?.Entity ?? map?.Entity, kind is null ? [] : [map!.Name], Fields(fielded, model)));
        }

        return new(types);
    }

    private static List<CatalogField> Fields(FieldedType type, EntityModel model)
    {
        var fields = new List<CatalogField>();
        foreach (var field in type.Fields)
        {
            var classification = model.FindField(type.Name, field.Name) is { } map ? Classifications.Of(map) : Classifications.Of(field.Node!);
            fields.Add(new(field.Name, classification, field.Type is not NonNullType, field.Type.Named is CompositeType target ? ItemOf(target.Name) : null));
        }

        return fields;
    }

    private static string ItemOf(string type) => type.EndsWith("Connection", StringComparison.Ordinal) ? type[..^"Connection".Length] : type;

    private static bool IsStructural(string type) => type is "Node" or "PageInfo" || Structural.Any(suffix => type.EndsWith(suffix, StringComparison.Ordinal));
}
