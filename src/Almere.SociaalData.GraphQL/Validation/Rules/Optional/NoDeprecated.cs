using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation.Rules.Optional;

/// <summary>
/// Nothing deprecated is used: no field, argument, input field or enum value. For tools that prepare a client for the next version of a schema; the
/// specification lets deprecated elements be used.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Deprecation"/>
public static class NoDeprecated
{
    /// <summary>The rule.</summary>
    public static ValidationRule Rule { get; } = new("NoDeprecatedCustom") { Field = Check, Argument = Check, Directive = Check, Value = Check };

    private static void Check(ValidationContext context, FieldNode field)
    {
        if (context.Field is { DeprecationReason: { } reason })
            context.Report($"The field {context.ParentType!.Name}.{field.Name.Value} is deprecated. {reason}", field);
    }

    private static void Check(ValidationContext context, ArgumentNode argument, ArgumentDefinition? definition)
    {
        if (definition is { DeprecationReason: { } reason })
        {
            context.Report(
                $"Field \"{context.ParentType!.Name}.{context.Field!.Name}\" argument \"{definition.Name}\" is deprecated. {reason}", argument);
        }
    }

    private static void Check(ValidationContext context, DirectiveNode directive)
    {
        foreach (var argument in directive.Arguments)
        {
            if (context.Directive?.Arguments.Find(argument.Name.Value) is { DeprecationReason: { } reason })
                context.Report($"Directive \"@{directive.Name.Value}\" argument \"{argument.Name.Value}\" is deprecated. {reason}", argument);
        }
    }

    private static void Check(ValidationContext context, ValueNode value, in InputPosition position)
    {
        switch (value)
        {
            case ObjectValueNode inputObject when position.Type?.Named is InputObjectType type:
                foreach (var field in inputObject.Fields)
                {
                    if (type.Fields.Find(field.Name.Value) is { DeprecationReason: { } reason } definition)
                        context.Report($"The input field {definition.Coordinate} is deprecated. {reason}", field);
                }

                break;
            case EnumValueNode name when position.Type?.Named is EnumType type:
                if (type.Values.Find(name.Value) is { DeprecationReason: { } why } used)
                    context.Report($"The enum value \"{used.Coordinate}\" is deprecated. {why}", value);
                break;
        }
    }
}
