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
public sealed class ExecutionResult : IDisposable
{
    private readonly ResultObject? _data;
    private readonly OperationContext? _context;
    private readonly StreamedData? _streamed;
    private readonly IReadOnlyList<GraphQLError> _errors;

    /// <summary>A request error: nothing was executed.</summary>
    /// <param name="errors">Why; at least one.</param>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Request-Errors"/>
    public ExecutionResult(IReadOnlyList<GraphQLError> errors) => _errors = errors is []
        ? throw new ArgumentException("A request error has at least one error.", nameof(errors))
        : errors;

    internal ExecutionResult(ResultObject? data, OperationContext context, ErrorCollector errors)
    {
        HasData = true;
        _data = data;
        _context = context;
        _errors = errors.Errors is [] ? context.Plan.Errors : [.. context.Plan.Errors, .. errors.Errors];
        if (data is not null && Array.Exists(data.Values, static value => value is DeferredValue))
            _streamed = new(data, context, errors);
    }

    /// <summary>Whether the request was executed: the response has <c>data</c>, which may be null.</summary>
    public bool HasData { get; }

    /// <summary>Whether <c>data</c> is there and isn't null.</summary>
    [MemberNotNullWhen(true, nameof(_data))]
    public bool HasValue => _data is not null && _streamed is not { IsNulled: true };

    /// <summary>The errors; empty when there are none. Those of lists that are read while the result is written come with the writing.</summary>
    public IReadOnlyList<GraphQLError> Errors => _streamed?.Errors ?? _errors;

    /// <summary>What the host adds to the response: strings, booleans, numbers, and dictionaries and lists of these; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; set; }

    /// <summary>
    /// Writes the response, and reads on the way the lists that waited for it. What is left in the stream at the end wasn't sent; a response of which nothing
    /// was sent has its <c>errors</c> first, any other has them after <c>data</c>.
    /// </summary>
    /// <exception cref="ResponseBrokenException">The response can't be finished.</exception>
    /// <exception cref="OperationCanceledException">The token of the operation ended the work.</exception>
    public ValueTask WriteToAsync(ResponseStream response)
    {
        if (_streamed is not null)
            return WriteAsync(_streamed, response);
        WriteTo(response.Writer);
        return default;
    }

    private async ValueTask WriteAsync(StreamedData streamed, ResponseStream response)
    {
        response.Writer.WriteRaw("{\"data\":"u8);
        await streamed.WriteAsync(response).ConfigureAwait(false);
        var errors = Errors;
        if (errors is [])
        {
            WriteExtensions(response.Writer);
        }
        else if (response.Pieces == 0)
        {
            WriteErrorsFirst(response, errors);
        }
        else
        {
            response.Writer.WriteRaw(",\"errors\":"u8);
            ErrorWriter.Write(response.Writer, errors);
            WriteExtensions(response.Writer);
        }
    }

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

        WriteExtensions(writer);
    }

    private void WriteErrorsFirst(ResponseStream response, IReadOnlyList<GraphQLError> errors)
    {
        var whole = new JsonTextWriter(response.Writer.Length + 4096);
        whole.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(whole, errors);
        whole.WriteRaw((byte)',');
        whole.WriteRaw(HasValue ? response.Writer.WrittenSpan[1..] : "\"data\":null"u8);
        WriteExtensions(whole);
        response.StartOver(whole);
    }

    private void WriteExtensions(JsonTextWriter writer)
    {
        if (Extensions is { Count: > 0 })
        {
            writer.WriteRaw(",\"extensions\":"u8);
            LeafValue.Write(writer, Extensions);
        }

        writer.WriteRaw((byte)'}');
    }

    /// <summary>Gives back what the values are written from.</summary>
    public void Dispose() => _context?.DisposeOwned();

    /// <summary>The response as JSON text.</summary>
    public string ToJson()
    {
        using var writer = new JsonTextWriter();
        WriteTo(writer);
        return Encoding.UTF8.GetString(writer.WrittenSpan);
    }
}
