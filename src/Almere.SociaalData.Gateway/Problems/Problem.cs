using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Almere.SociaalData.Gateway.Problems;

/// <summary>Why a request didn't reach its query: status, a code for programs and a sentence for people.</summary>
/// <param name="Status">HTTP status, 400 to 599.</param>
/// <param name="Code">One of <see cref="ProblemCode"/>.</param>
/// <param name="Detail">What was wrong, what was expected and what to do next; never a value of the request that could be personal.</param>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9457"/>
internal sealed record Problem(int Status, string Code, string Detail)
{
    private const string MediaType = "application/problem+json";

    // Readable quotation marks: the answer is never part of a page, and nosniff keeps a browser from taking it for one.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers with this problem. It bears <c>errors</c> too, so that a GraphQL client shows the sentence.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        var body = Serialize();
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await response.Body.WriteAsync(body, context.RequestAborted);
    }

    private byte[] Serialize()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Readable))
        {
            json.WriteStartObject();
            json.WriteString("type", "about:blank");
            json.WriteString("title", ReasonPhrases.GetReasonPhrase(Status));
            json.WriteNumber("status", Status);
            json.WriteString("detail", Detail);
            json.WriteString("code", Code);
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("message", Detail);
            json.WriteStartObject("extensions");
            json.WriteString("code", Code);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
