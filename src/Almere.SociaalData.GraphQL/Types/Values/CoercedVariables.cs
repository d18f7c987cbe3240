using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>The outcome of coercing the variables of a request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceVariableValues()"/>
public abstract record CoercedVariables
{
    private CoercedVariables()
    {
    }

    /// <summary>The values by name; a variable that was not given and has no default value isn't among them.</summary>
    public sealed record Success(IReadOnlyDictionary<string, object?> Values) : CoercedVariables;

    /// <summary>What is wrong with the request; nothing is executed.</summary>
    public sealed record Failure(IReadOnlyList<GraphQLError> Errors) : CoercedVariables;
}
