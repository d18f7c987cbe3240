namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>Where exactly one field must be given, every field can be left out and none has a default value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
internal static class OneOfInputFields
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var type in context.DefinedTypes<InputObjectType>().Where(type => type.IsOneOf))
        {
            foreach (var field in type.Fields)
            {
                if (field.Type is NonNullType)
                    context.Report($"OneOf input field {field.Coordinate} must be nullable.", field.Node?.Type);
                if (field.DefaultLiteral is not null)
                    context.Report($"OneOf input field {field.Coordinate} cannot have a default value.", field.Node);
            }
        }
    }
}
