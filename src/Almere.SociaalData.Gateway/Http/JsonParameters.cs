using System.Text.Json;
using System.Text.Unicode;
using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>Reads the parameters of a request from JSON, straight from its bytes.</summary>
/// <remarks>Stricter than RFC 8259 where parsers differ: a name that stands twice is refused, and so are unpaired surrogates.</remarks>
internal static class JsonParameters
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a request object: <c>query</c> or <c>documentId</c>, <c>operationName</c>, <c>variables</c>, <c>extensions</c>. Other names are ignored.</summary>
    public static Reading<GraphQLParameters> Read(ReadOnlySpan<byte> json, int maxDepth)
    {
        if (!Utf8.IsValid(json))
            return NotJson("it is not UTF-8");
        if (json.StartsWith(ByteOrderMark))
            json = json[ByteOrderMark.Length..];
        try
        {
            return new JsonRequestReader(json, maxDepth).Read();
        }
        catch (JsonException error)
        {
            return NotJson($"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}");
        }
    }

    /// <summary>Reads one parameter that is a JSON object, from the text of a query component; null stands for absent.</summary>
    public static Reading<JsonElement?> ReadObject(string name, ReadOnlySpan<byte> json, int maxDepth)
    {
        try
        {
            return new JsonRequestReader(json, maxDepth).ReadLoneObject(name);
        }
        catch (JsonException error)
        {
            return new Problem(StatusCodes.Status400BadRequest, ProblemCode.JsonInvalid,
                $"""The parameter "{name}" is not JSON: byte {error.BytePositionInLine + 1}.""");
        }
    }

    private static Problem NotJson(string where) => new(StatusCodes.Status400BadRequest, ProblemCode.JsonInvalid,
        $$"""The body is not JSON in UTF-8 ({{where}}). Send an object such as { "query": "{ caller { organisation } }" }.""");
}
