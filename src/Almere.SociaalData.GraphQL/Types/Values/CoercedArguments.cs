using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>The outcome of coercing the arguments of a field or directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CoerceArgumentValues()"/>
public abstract record CoercedArguments
{
    private CoercedArguments()
    {
    }

    /// <summary>The outcome where there are no arguments.</summary>
    public static Success None { get; } = new(ImmutableDictionary<string, object?>.Empty);

    /// <summary>The values by name, in the order of the schema; one that was not given and has no default value isn't among them.</summary>
    public sealed record Success(IReadOnlyDictionary<string, object?> Values) : CoercedArguments;

    /// <summary>What is wrong; the field fails with this error.</summary>
    public sealed record Failure(GraphQLError Error) : CoercedArguments;
}
