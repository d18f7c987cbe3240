namespace Almere.SociaalData.GraphQL.Errors;

/// <summary>Thrown where a caller asked for a value and not for an outcome, for example by <c>Parser.Parse</c>; carries the errors.</summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Makes an exception of one error.</summary>
    public GraphQLException(GraphQLError error) : this([error])
    {
    }

    /// <summary>Makes an exception of at least one error; its message is that of the errors, one a line.</summary>
    public GraphQLException(IReadOnlyList<GraphQLError> errors) : base(string.Join('\n', errors.Select(error => error.Message))) => Errors = errors;

    /// <summary>The errors; at least one.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }
}
