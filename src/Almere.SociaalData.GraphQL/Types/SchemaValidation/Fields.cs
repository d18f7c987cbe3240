namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>An object or interface has fields, and each field an output type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects.Type-Validation"/>
internal static class Fields
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var type in context.DefinedTypes<FieldedType>())
        {
            if (type.Fields.Count == 0)
                context.Report($"Type {type} must define one or more fields.", SchemaValidationContext.NodesOf(type));
            foreach (var field in type.Fields)
            {
                if (!field.Type.IsOutput)
                    context.Report($"The type of {field.Coordinate} must be Output Type but got: {field.Type}.", field.Node?.Type);
            }
        }
    }
}
