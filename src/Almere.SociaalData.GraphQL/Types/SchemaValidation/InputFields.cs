namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>An input object has fields; each has an input type, and isn't both required and deprecated.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation"/>
internal static class InputFields
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var type in context.DefinedTypes<InputObjectType>())
        {
            if (type.Fields.Count == 0)
                context.Report($"Input Object type {type} must define one or more fields.", SchemaValidationContext.NodesOf(type));
            foreach (var field in type.Fields)
            {
                if (!field.Type.IsInput)
                    context.Report($"The type of {field.Coordinate} must be Input Type but got: {field.Type}.", field.Node?.Type);
                if (field is { IsRequired: true, DeprecationReason: not null })
                {
                    context.Report(
                        $"Required input field {field.Coordinate} cannot be deprecated.",
                        SchemaValidationContext.DeprecationOf(field.AppliedDirectives), field.Node?.Type);
                }
            }
        }
    }
}
