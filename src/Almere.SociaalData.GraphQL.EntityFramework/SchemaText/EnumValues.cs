using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.GraphQL.EntityFramework.SchemaText;

/// <summary>The C# values behind the enum values of the schema.</summary>
public static class EnumValues
{
    /// <summary>By coordinate <c>Enum.VALUE</c>, for the behaviours of a schema.</summary>
    public static IReadOnlyDictionary<string, object> Of(EntityModel model) => model.Enums
        .SelectMany(map => Enum.GetNames(map.Type).Select(name =>
            KeyValuePair.Create($"{map.Type.Name}.{SchemaNames.EnumValueOf(name)}", Enum.Parse(map.Type, name))))
        .ToDictionary(StringComparer.Ordinal);
}
