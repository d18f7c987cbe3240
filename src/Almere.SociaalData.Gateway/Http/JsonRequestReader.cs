using System.Text.Json;
using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>One pass over the JSON of a request. Throws <see cref="JsonException"/> where it isn't JSON.</summary>
internal ref struct JsonRequestReader
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _maxDepth;
    private Utf8JsonReader _reader;
    private Problem? _problem;

    public JsonRequestReader(ReadOnlySpan<byte> json, int maxDepth)
    {
        _json = json;
        _maxDepth = maxDepth;
        // One level more than allowed, so that the limit is told by name below and not as a syntax error.
        _reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
    }

    /// <summary>Reads a request object and nothing after it.</summary>
    public Reading<GraphQLParameters> Read()
    {
        _reader.Read();
        if (_reader.TokenType is JsonTokenType.StartArray)
            return Refuse(ProblemCode.BatchingNotSupported, "The body is a list of requests; send one request at a time, with all its root fields in one operation.");
        if (_reader.TokenType is not JsonTokenType.StartObject)
            return Refuse(ProblemCode.RequestInvalid, $"The body must be a JSON object; found {Found()}.");

        string? document = null, documentId = null, operationName = null;
        JsonElement? variables = null, extensions = null;
        var seen = Parameter.None;
        while (_problem is null && _reader.Read() && _reader.TokenType is JsonTokenType.PropertyName)
        {
            var parameter = ParameterHere();
            if ((seen & parameter) != 0)
                return Refuse(ProblemCode.JsonInvalid, $"The name {Name(parameter)} stands twice in the body; give it once.");
            seen |= parameter;
            _reader.Read();
            switch (parameter)
            {
                case Parameter.Query: document = ReadText(parameter); break;
                case Parameter.DocumentId: documentId = ReadText(parameter); break;
                case Parameter.OperationName: operationName = ReadText(parameter); break;
                case Parameter.Variables: variables = ReadObject(Name(parameter)); break;
                case Parameter.Extensions: extensions = ReadObject(Name(parameter)); break;
                default: PassOver(); break;
            }
        }

        if (_problem is not null)
            return _problem;
        _reader.Read(); // nothing may follow the object: throws
        var parameters = new GraphQLParameters(document, operationName, variables, extensions, documentId);
        return parameters.Contradiction is { } wrong ? Refuse(ProblemCode.RequestInvalid, wrong) : parameters;
    }

    /// <summary>Reads an object, or null, and nothing after it.</summary>
    public Reading<JsonElement?> ReadLoneObject(string name)
    {
        _reader.Read();
        var value = ReadObject(name);
        if (_problem is not null)
            return _problem;
        _reader.Read();
        return value;
    }

    private string? ReadText(Parameter parameter)
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.String:
                return TextHere();
            case JsonTokenType.Null:
                return null;
            default:
                _problem = Refuse(ProblemCode.RequestInvalid, $"{Name(parameter)} must be a string; found {Found()}.");
                return null;
        }
    }

    private JsonElement? ReadObject(string name)
    {
        if (_reader.TokenType is JsonTokenType.Null)
            return null;
        if (_reader.TokenType is not JsonTokenType.StartObject)
        {
            _problem = Refuse(ProblemCode.RequestInvalid, $"{name} must be an object; found {Found()}.");
            return null;
        }

        var start = (int)_reader.TokenStartIndex;
        PassOver();
        if (_problem is not null)
            return null;
        try
        {
            return JsonElement.Parse(_json[start..(int)_reader.BytesConsumed], new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = _maxDepth });
        }
        catch (JsonException)
        {
            // The text has just been read as JSON within the depth; only a name that stands twice is left to refuse.
            _problem = Refuse(ProblemCode.JsonInvalid, $"A name stands twice in one object of {name}; give each name once.");
            return null;
        }
    }

    /// <summary>Goes to the end of the value that begins here, and checks depth and text on the way.</summary>
    private void PassOver()
    {
        var depth = _reader.CurrentDepth;
        while (_problem is null)
        {
            if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && _reader.CurrentDepth >= _maxDepth)
            {
                _problem = Refuse(ProblemCode.JsonInvalid, $"The JSON of the request is nested deeper than {_maxDepth} levels (MaxJsonDepth).");
                return;
            }

            if (_reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && _reader.ValueIsEscaped)
                TextHere();
            if (_reader.CurrentDepth == depth && _reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.PropertyName))
                return;
            _reader.Read();
        }
    }

    private string? TextHere()
    {
        try
        {
            return _reader.GetString();
        }
        catch (InvalidOperationException)
        {
            _problem = Refuse(ProblemCode.JsonInvalid, "A string in the request holds half a surrogate pair (an escape from \\ud800 to \\udfff without its partner).");
            return null;
        }
    }

    private readonly Parameter ParameterHere() =>
        _reader.ValueTextEquals("query"u8) ? Parameter.Query
        : _reader.ValueTextEquals("variables"u8) ? Parameter.Variables
        : _reader.ValueTextEquals("operationName"u8) ? Parameter.OperationName
        : _reader.ValueTextEquals("extensions"u8) ? Parameter.Extensions
        : _reader.ValueTextEquals("documentId"u8) ? Parameter.DocumentId
        : Parameter.None;

    private readonly string Found() => _reader.TokenType switch
    {
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.Null => "null",
        _ => "a string",
    };

    private static string Name(Parameter parameter) => parameter switch
    {
        Parameter.Query => "\"query\"",
        Parameter.OperationName => "\"operationName\"",
        Parameter.Variables => "\"variables\"",
        Parameter.DocumentId => "\"documentId\"",
        _ => "\"extensions\"",
    };

    private static Problem Refuse(string code, string detail) => new(StatusCodes.Status400BadRequest, code, detail);

    [Flags]
    private enum Parameter
    {
        None = 0,
        Query = 1,
        OperationName = 2,
        Variables = 4,
        Extensions = 8,
        DocumentId = 16,
    }
}
