using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Checks documents before they are used.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Validation"/>
public static class Validator
{
    // The author of a schema wants to see everything that is wrong with it.
    private static readonly ValidationOptions TypeSystem = new() { Rules = SpecifiedTypeSystemRules.All, MaxErrors = int.MaxValue, MaxValidationSteps = int.MaxValue };

    /// <summary>Validates operations and fragments against a schema that is valid itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">The rules and limits; those of the specification when left out.</param>
    /// <returns>The errors, in the order in which they are found; none when the document may be executed.</returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Run(schema, document, options ?? ValidationOptions.Default);

    /// <summary>Validates a document that defines a schema, or extends one. That the schema as a whole is valid is for <c>SchemaValidator</c> to say.</summary>
    /// <param name="document">The document.</param>
    /// <param name="toExtend">The schema that the document extends, or null when it is a schema of its own.</param>
    /// <returns>The errors, in the order in which they are found; none when a schema can be built.</returns>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
    public static IReadOnlyList<GraphQLError> ValidateSdl(DocumentNode document, Schema? toExtend = null) => ValidateSdl(document, toExtend, TypeSystem);

    internal static IReadOnlyList<GraphQLError> ValidateSdl(DocumentNode document, Schema? toExtend, ValidationOptions options) => Run(toExtend, document, options);

    private static IReadOnlyList<GraphQLError> Run(Schema? schema, DocumentNode document, ValidationOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        DocumentWalk.Run(context, RuleSet.Of(options.Rules));
        return context.Errors;
    }
}
