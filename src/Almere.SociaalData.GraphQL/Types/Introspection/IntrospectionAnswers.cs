using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Introspection;

/// <summary>What each field of introspection answers.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
internal static class IntrospectionAnswers
{
    /// <summary>The behaviours of the types of introspection.</summary>
    public static SchemaBehaviors Behaviors { get; } = new()
    {
        Fields = new Dictionary<string, FieldBehavior>(StringComparer.Ordinal)
        {
            ["__Schema.description"] = On<Schema>(schema => schema.Description),
            ["__Schema.types"] = On<Schema>(schema => schema.Types),
            ["__Schema.queryType"] = On<Schema>(schema => schema.QueryType),
            ["__Schema.mutationType"] = On<Schema>(schema => schema.MutationType),
            ["__Schema.subscriptionType"] = On<Schema>(schema => schema.SubscriptionType),
            ["__Schema.directives"] = On<Schema>(schema => schema.Directives),

            ["__Type.kind"] = On<GraphQLType>(type => type.Kind),
            ["__Type.name"] = On<GraphQLType>(type => (type as NamedType)?.Name),
            ["__Type.description"] = On<GraphQLType>(type => (type as NamedType)?.Description),
            ["__Type.specifiedByURL"] = On<GraphQLType>(type => (type as ScalarType)?.SpecifiedByUrl),
            ["__Type.fields"] = On<GraphQLType>((type, all) => Current((type as FieldedType)?.Fields, all, field => field.DeprecationReason)),
            ["__Type.interfaces"] = On<GraphQLType>(type => (type as FieldedType)?.Interfaces),
            ["__Type.possibleTypes"] = On<GraphQLType>(type => type is CompositeType { IsAbstract: true } abstractType ? abstractType.PossibleTypes : null),
            ["__Type.enumValues"] = On<GraphQLType>((type, all) => Current((type as EnumType)?.Values, all, value => value.DeprecationReason)),
            ["__Type.inputFields"] = On<GraphQLType>((type, all) => Current((type as InputObjectType)?.Fields, all, field => field.DeprecationReason)),
            ["__Type.ofType"] = On<GraphQLType>(type => type is NonNullType nonNull ? nonNull.OfType : (type as ListType)?.OfType),
            ["__Type.isOneOf"] = On<GraphQLType>(type => (type as InputObjectType)?.IsOneOf),

            ["__Field.name"] = On<FieldDefinition>(field => field.Name),
            ["__Field.description"] = On<FieldDefinition>(field => field.Description),
            ["__Field.args"] = On<FieldDefinition>((field, all) => Current(field.Arguments, all, argument => argument.DeprecationReason)),
            ["__Field.type"] = On<FieldDefinition>(field => field.Type),
            ["__Field.isDeprecated"] = On<FieldDefinition>(field => field.DeprecationReason is not null),
            ["__Field.deprecationReason"] = On<FieldDefinition>(field => field.DeprecationReason),

            ["__InputValue.name"] = On<InputValueDefinition>(input => input.Name),
            ["__InputValue.description"] = On<InputValueDefinition>(input => input.Description),
            ["__InputValue.type"] = On<InputValueDefinition>(input => input.Type),
            ["__InputValue.defaultValue"] = On<InputValueDefinition>(input => input.DefaultLiteral is { } literal ? Printer.Print(literal) : null),
            ["__InputValue.isDeprecated"] = On<InputValueDefinition>(input => input.DeprecationReason is not null),
            ["__InputValue.deprecationReason"] = On<InputValueDefinition>(input => input.DeprecationReason),

            ["__EnumValue.name"] = On<EnumValueDefinition>(value => value.Name),
            ["__EnumValue.description"] = On<EnumValueDefinition>(value => value.Description),
            ["__EnumValue.isDeprecated"] = On<EnumValueDefinition>(value => value.DeprecationReason is not null),
            ["__EnumValue.deprecationReason"] = On<EnumValueDefinition>(value => value.DeprecationReason),

            ["__Directive.name"] = On<DirectiveDefinition>(directive => directive.Name),
            ["__Directive.description"] = On<DirectiveDefinition>(directive => directive.Description),
            ["__Directive.isRepeatable"] = On<DirectiveDefinition>(directive => directive.IsRepeatable),
            ["__Directive.locations"] = On<DirectiveDefinition>(directive => directive.Locations),
            ["__Directive.args"] = On<DirectiveDefinition>((directive, all) => Current(directive.Arguments, all, argument => argument.DeprecationReason)),
        },
        EnumValues = Enum.GetValues<TypeKind>().Select(kind => ($"__TypeKind.{NameOf(kind)}", (object)kind))
            .Concat(Enum.GetValues<DirectiveLocation>().Select(location => ($"__DirectiveLocation.{location.Name}", (object)location)))
            .ToDictionary(value => value.Item1, value => value.Item2, StringComparer.Ordinal),
    };

    private static IntrospectionBehavior On<T>(Func<T, object?> answer) => new((parent, _, _) => answer((T)parent!));

    private static IntrospectionBehavior On<T>(Func<T, bool, object?> answer) =>
        new((parent, arguments, _) => answer((T)parent!, arguments.GetValueOrDefault("includeDeprecated") is true));

    // With deprecated elements or without; null for a type that has no elements of this kind.
    private static NamedCollection<T>? Current<T>(NamedCollection<T>? elements, bool includeDeprecated, Func<T, string?> deprecationReason)
        where T : class, ISchemaElement =>
        elements is null || includeDeprecated || elements.All(element => deprecationReason(element) is null)
            ? elements
            : new(elements.Where(element => deprecationReason(element) is null));

    private static string NameOf(TypeKind kind) => kind switch
    {
        TypeKind.InputObject => "INPUT_OBJECT",
        TypeKind.NonNull => "NON_NULL",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
