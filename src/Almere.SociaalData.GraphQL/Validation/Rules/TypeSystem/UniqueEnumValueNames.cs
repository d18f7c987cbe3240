using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules.TypeSystem;

/// <summary>No two values of an enum have the same name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
public static class UniqueEnumValueNames
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new(nameof(UniqueEnumValueNames)) { Document = Check };

    private static void Check(ValidationContext context, DocumentNode document)
    {
        var seen = new Dictionary<(string Type, string Value), NameNode>();
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case EnumTypeDefinitionNode type:
                    Check(context, type.Name.Value, type.Values, seen);
                    break;
                case EnumTypeExtensionNode type:
                    Check(context, type.Name.Value, type.Values, seen);
                    break;
            }
        }
    }

    private static void Check(
        ValidationContext context, string type, ImmutableArray<EnumValueDefinitionNode> values, Dictionary<(string Type, string Value), NameNode> seen)
    {
        foreach (var name in values.Select(value => value.Name))
        {
            if (context.SchemaToExtend?.GetType(type) is EnumType existing && existing.Values.Contains(name.Value))
                context.Report($"Enum value \"{type}.{name.Value}\" already exists in the schema. It cannot also be defined in this type extension.", name);
            else if (!seen.TryAdd((type, name.Value), name))
                context.Report($"Enum value \"{type}.{name.Value}\" can only be defined once.", seen[(type, name.Value)], name);
        }
    }
}
