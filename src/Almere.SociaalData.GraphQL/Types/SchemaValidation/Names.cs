using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>No name begins with two underscores: those are for introspection.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names.Reserved-Names"/>
internal static class Names
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var directive in context.DefinedDirectives)
        {
            Check(context, directive, directive.Node);
            foreach (var argument in directive.Arguments)
                Check(context, argument, argument.Node);
        }

        foreach (var type in context.DefinedTypes<NamedType>())
        {
            Check(context, type, type.Definition);
            CheckMembers(context, type);
        }
    }

    private static void CheckMembers(SchemaValidationContext context, NamedType type)
    {
        switch (type)
        {
            case FieldedType fielded:
                foreach (var field in fielded.Fields)
                {
                    Check(context, field, field.Node);
                    foreach (var argument in field.Arguments)
                        Check(context, argument, argument.Node);
                }

                break;
            case EnumType enumType:
                foreach (var value in enumType.Values)
                    Check(context, value, value.Node);
                break;
            case InputObjectType inputObject:
                foreach (var field in inputObject.Fields)
                    Check(context, field, field.Node);
                break;
            default:
                break;
        }
    }

    private static void Check(SchemaValidationContext context, ISchemaElement element, Node? node)
    {
        if (element.Name.StartsWith("__", StringComparison.Ordinal))
            context.Report($"Name \"{element.Name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
    }
}
