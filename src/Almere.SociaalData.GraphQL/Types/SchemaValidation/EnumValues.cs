namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>An enum has values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums.Type-Validation"/>
internal static class EnumValues
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var type in context.DefinedTypes<EnumType>())
        {
            if (type.Values.Count == 0)
                context.Report($"Enum type {type} must define one or more values.", SchemaValidationContext.NodesOf(type));
        }
    }
}
