using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Types.SchemaValidation;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>
/// Checks that a schema follows the rules of chapter 3 of the specification. Only a schema without errors may be executed. Rules about the document
/// that it was built from, such as unique names, are checked by <c>Validator.ValidateSdl</c>.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SchemaValidator
{
    /// <summary>Every rule, in the order that gives the clearest first error.</summary>
    private static readonly IReadOnlyList<Action<SchemaValidationContext>> Rules =
    [
        RootTypes.Check, Names.Check, Fields.Check, Arguments.Check, Implementations.Check, UnionMembers.Check, EnumValues.Check, InputFields.Check,
        OneOfInputFields.Check, RequiredInputCycles.Check, DefaultValues.Check, DefaultValueCycles.Check,
    ];

    /// <summary>What is wrong with the schema; empty for a valid one. After a thousand errors the rest is not told.</summary>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema)
    {
        var context = new SchemaValidationContext(schema);
        foreach (var check in Rules)
            check(context);
        return context.Errors;
    }
}
