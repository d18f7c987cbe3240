using Almere.SociaalData.GraphQL.Types.Values;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>A default value is one that could be given.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Type-Validation"/>
internal static class DefaultValues
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var directive in context.DefinedDirectives)
            Check(context, directive.Arguments);
        foreach (var type in context.DefinedTypes<NamedType>())
        {
            if (type is InputObjectType inputObject)
                Check(context, inputObject.Fields);
            if (type is FieldedType fielded)
            {
                foreach (var field in fielded.Fields)
                    Check(context, field.Arguments);
            }
        }
    }

    private static void Check(SchemaValidationContext context, IEnumerable<InputValueDefinition> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.DefaultLiteral is null)
                continue;
            foreach (var (message, node, place) in LiteralCheck.Errors(input.DefaultLiteral, input.Type))
                context.Report($"{input.Coordinate} has invalid default value{(place.Length > 0 ? $" at {place}" : "")}: {message}", node);
        }
    }
}
