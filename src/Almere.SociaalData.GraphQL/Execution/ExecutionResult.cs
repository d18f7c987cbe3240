using System.Diagnostics.CodeAnalysis;
using System.Text;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>
/// The response to a request. Without <c>data</c> it is a request error: nothing was executed. With <c>data</c>, which may be null, the errors are
/// those of single fields.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response"/>
public sealed class ExecutionResult
{
    private readonly ResultObject? _data;

    /// <summary>A request error: nothing was executed.</summary>
    /// <param name="errors">Why; at least one.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Request-Errors"/>
    public ExecutionResult(IReadOnlyList<GraphQLError> errors) => Errors = errors is []
        ? throw new ArgumentException("A request error has at least one error.", nameof(errors))
        : errors;

    internal ExecutionResult(ResultObject? data, IReadOnlyList<GraphQLError> errors)
    {
        HasData = true;
        _data = data;
        Errors = errors;
    }

    /// <summary>Whether the request was executed: the response has <c>data</c>, which may be null.</summary>
    public bool HasData { get; }

    /// <summary>Whether <c>data</c> is there and isn't null.</summary>
    [MemberNotNullWhen(true, nameof(_data))]
    public bool HasValue => _data is not null;

    /// <summary>The errors; empty when there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>What the host adds to the response: strings, booleans, numbers, and dictionaries and lists of these; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>Writes the response: <c>errors</c> first, so that nobody overlooks them, then <c>data</c> and <c>extensions</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format"/>
    public void WriteTo(JsonTextWriter writer)
    {
        writer.WriteRaw((byte)'{');
        if (Errors.Count > 0)
        {
            writer.WriteRaw("\"errors\":"u8);
            ErrorWriter.Write(writer, Errors);
            if (HasData)
                writer.WriteRaw((byte)',');
        }

        if (HasData)
        {
            writer.WriteRaw("\"data\":"u8);
            if (HasValue)
                ResultWriter.Write(writer, _data);
            else
                writer.WriteNull();
        }

        if (Extensions is { Count: > 0 })
        {
            writer.WriteRaw(",\"extensions\":"u8);
            LeafValue.Write(writer, Extensions);
        }

        writer.WriteRaw((byte)'}');
    }

    /// <summary>The response as JSON text.</summary>
    public string ToJson()
    {
        using var writer = new JsonTextWriter();
        WriteTo(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
