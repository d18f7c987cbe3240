using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>No two fields of an object, interface or input object have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation"/>
public static class UniqueFieldDefinitionNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueFieldDefinitionNames)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        var seen = new Dictionary<(string Type, string Field), NameNode>();
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case ObjectTypeDefinitionNode type:
                    Check(context, type.Name.Value, type.Fields.Select(field => field.Name), seen);
                    break;
                case ObjectTypeExtensionNode type:
                    Check(context, type.Name.Value, type.Fields.Select(field => field.Name), seen);
                    break;
                case InterfaceTypeDefinitionNode type:
                    Check(context, type.Name.Value, type.Fields.Select(field => field.Name), seen);
                    break;
                case InterfaceTypeExtensionNode type:
                    Check(context, type.Name.Value, type.Fields.Select(field => field.Name), seen);
                    break;
                case InputObjectTypeDefinitionNode type:
                    Check(context, type.Name.Value, type.Fields.Select(field => field.Name), seen);
                    break;
                case InputObjectTypeExtensionNode type:
                    Check(context, type.Name.Value, type.Fields.Select(field => field.Name), seen);
                    break;
            }
        }
    }

    private static void Check(ValidationContext context, string type, IEnumerable<NameNode> fields, Dictionary<(string Type, string Field), NameNode> seen)
    {
        foreach (var name in fields)
        {
            if (Exists(context.SchemaToExtend?.GetType(type), name.Value))
                context.Report($"Field \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);
            else if (!seen.TryAdd((type, name.Value), name))
                context.Report($"Field \"{type}.{name.Value}\" can only be defined once.", seen[(type, name.Value)], name);
        }
    }

    private static bool Exists(NamedType? type, string field) => type switch
    {
        FieldedType fielded => fielded.Fields.Contains(field),
        InputObjectType input => input.Fields.Contains(field),
        _ => false,
    };
}
