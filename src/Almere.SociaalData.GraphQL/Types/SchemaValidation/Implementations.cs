using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>A type provides all that the interfaces it implements promise.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>
internal static class Implementations
{
    public static void Check(SchemaValidationContext context)
    {
        foreach (var type in context.DefinedTypes<FieldedType>())
        {
            var all = type.DeclaredInterfaces.ToHashSet();
            var seen = new HashSet<NamedType>();
            foreach (var declared in type.DeclaredInterfaces)
            {
                if (declared is not InterfaceType implemented)
                    context.Report($"Type {type} must only implement Interface types, it cannot implement {declared}.", NodesOf(type, declared));
                else if (type == implemented)
                    context.Report($"Type {type} cannot implement itself because it would create a circular reference.", NodesOf(type, implemented));
                else if (!seen.Add(implemented))
                    context.Report($"Type {type} can only implement {implemented} once.", NodesOf(type, implemented));
                else
                    Check(context, type, implemented, all);
            }
        }
    }

    private static void Check(SchemaValidationContext context, FieldedType type, InterfaceType implemented, HashSet<NamedType> all)
    {
        CheckAncestors(context, type, implemented, all);
        foreach (var promised in implemented.Fields)
        {
            if (type.Fields.Find(promised.Name) is not { } field)
            {
                context.Report(
                    $"Interface field {promised.Coordinate} expected but {type} does not provide it.",
                    [promised.Node, .. SchemaValidationContext.NodesOf(type)]);
                continue;
            }

            if (!TypeRelations.IsSubtype(field.Type, promised.Type))
            {
                context.Report(
                    $"Interface field {promised.Coordinate} expects type {promised.Type} but {field.Coordinate} is type {field.Type}.",
                    promised.Node?.Type, field.Node?.Type);
            }

            if (field.DeprecationReason is not null && promised.DeprecationReason is null)
            {
                context.Report(
                    $"Interface field {promised.Coordinate} is not deprecated, so implementation field {field.Coordinate} must not be deprecated.",
                    SchemaValidationContext.DeprecationOf(field.AppliedDirectives), field.Node?.Type);
            }

            CheckArguments(context, field, promised);
        }
    }

    private static void CheckArguments(SchemaValidationContext context, FieldDefinition field, FieldDefinition promised)
    {
        foreach (var promisedArgument in promised.Arguments)
        {
            if (field.Arguments.Find(promisedArgument.Name) is not { } argument)
            {
                context.Report(
                    $"Interface field argument {promisedArgument.Coordinate} expected but {field.Coordinate} does not provide it.",
                    promisedArgument.Node, field.Node);
            }
            else if (argument.Type != promisedArgument.Type)
            {
                context.Report(
                    $"Interface field argument {promisedArgument.Coordinate} expects type {promisedArgument.Type} but {argument.Coordinate} is type {argument.Type}.",
                    promisedArgument.Node?.Type, argument.Node?.Type);
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (argument.IsRequired && !promised.Arguments.Contains(argument.Name))
            {
                context.Report(
                    $"Argument \"{argument.Coordinate}\" must not be required type \"{argument.Type}\" if not provided by the Interface field \"{promised.Coordinate}\".",
                    argument.Node, promised.Node);
            }
        }
    }

    private static void CheckAncestors(SchemaValidationContext context, FieldedType type, InterfaceType implemented, HashSet<NamedType> all)
    {
        foreach (var ancestor in implemented.DeclaredInterfaces)
        {
            if (all.Contains(ancestor))
                continue;
            context.Report(
                ancestor == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {ancestor} because it is implemented by {implemented}.",
                [.. NodesOf(implemented, ancestor), .. NodesOf(type, implemented)]);
        }
    }

    // Every place where the type says that it implements the other.
    private static IEnumerable<NamedTypeNode> NodesOf(FieldedType type, NamedType implemented)
    {
        var interfaces = type.Definition switch
        {
            ObjectTypeDefinitionNode node => node.Interfaces,
            InterfaceTypeDefinitionNode node => node.Interfaces,
            _ => [],
        };
        var extended = type.Extensions.SelectMany(extension => extension switch
        {
            ObjectTypeExtensionNode node => node.Interfaces,
            InterfaceTypeExtensionNode node => node.Interfaces,
            _ => [],
        });
        return interfaces.Concat(extended).Where(node => node.Name.Value == implemented.Name);
    }
}
