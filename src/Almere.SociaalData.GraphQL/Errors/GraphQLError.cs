namespace Almere.SociaalData.GraphQL.Errors;

/// <summary>One error of a request, as it stands in the list <c>errors</c> of a response.</summary>
/// <param name="Message">What is wrong, for the developer who wrote the request.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
public sealed record GraphQLError(string Message)
{
    /// <summary>Where in the document the error lies; empty when it has no place there.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Which field of the response is affected: response keys (<see cref="string"/>) and list indexes (<see cref="int"/>, from 0).</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>What programs need to know beside the message, for example <c>code</c>.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The exception behind this error, for the log only; it is never written to a response.</summary>
    public Exception? Cause { get; init; }

    /// <summary>This error with a code, unless it has one already or <paramref name="code"/> is null.</summary>
    /// <param name="code">One of <see cref="ErrorCodes"/>, or a word of the host's own.</param>
    public GraphQLError WithCode(string? code)
    {
        if (code is null || Extensions?.ContainsKey(ErrorCodes.Key) == true)
            return this;
        var extensions = new OrderedDictionary<string, object?> { [ErrorCodes.Key] = code };
        foreach (var (name, value) in Extensions ?? new Dictionary<string, object?>())
            extensions.Add(name, value);
        return this with { Extensions = extensions };
    }

    /// <summary>This error as that of a limit that was overrun: programs find its name and figure beside the code.</summary>
    /// <param name="limit">The name of the setting.</param>
    /// <param name="maximum">Its figure.</param>
    /// <param name="code">One of <see cref="ErrorCodes"/>, or a word of the host's own.</param>
    internal GraphQLError OverLimit(string limit, int maximum, string code = ErrorCodes.LimitExceeded) => this with
    {
        Extensions = new OrderedDictionary<string, object?> { [ErrorCodes.Key] = code, ["limit"] = limit, ["maximum"] = maximum },
    };
}
