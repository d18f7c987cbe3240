using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>An argument has an input type, and isn't both required and deprecated.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
internal static class Arguments
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var directive in context.DefinedDirectives)
        {
            foreach (var argument in directive.Arguments)
                Check(context, argument, argument.Node);
        }

        foreach (var type in context.DefinedTypes<FieldedType>())
        {
            foreach (var field in type.Fields)
            {
                foreach (var argument in field.Arguments)
                    Check(context, argument, argument.Node?.Type);
            }
        }
    }

    private static void Check(SchemaValidationContext context, ArgumentDefinition argument, Node? place)
    {
        if (!argument.Type.IsInput)
            context.Report($"The type of {argument.Coordinate} must be Input Type but got: {argument.Type}.", place);
        if (argument is { IsRequired: true, DeprecationReason: not null })
        {
            context.Report(
                $"Required argument {argument.Coordinate} cannot be deprecated.",
                SchemaValidationContext.DeprecationOf(argument.AppliedDirectives), argument.Node?.Type);
        }
    }
}
