using System.Text;
using System.Text.Json;

namespace Almere.SociaalData.Gateway.Tests.Attacks;

/// <summary>A known attack on GraphQL servers: what is sent, and what stops it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Body">The body of the request; it is made when it is needed.</param>
/// <param name="Stop">What stops it in a gateway as it is set up by default; null where it is harmless and answered.</param>
internal sealed record Attack(string Name, Func<byte[]> Body, Stop? Stop)
{
    /// <summary>What stops it where documents and bodies may be of any length; the same unless it says otherwise.</summary>
    public Stop? AtAnyLength { get; init; } = Stop;

    /// <summary>How the body is packed, if it is.</summary>
    public string? Encoding { get; init; }

    /// <summary>The media type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>An attack by a document.</summary>
    public static Attack ByDocument(string name, Func<string> document, Stop? stop, object? variables = null) =>
        new(name, () => JsonSerializer.SerializeToUtf8Bytes(new { query = document(), variables }), stop);

    /// <summary>An attack by a document that is longer than documents may be, so that its own limit shows only where they may be longer.</summary>
    public static Attack ByLongDocument(string name, Func<string> document, Stop? atAnyLength) =>
        ByDocument(name, document, Stop.Limit("MaxDocumentLength", 100_000)) with { AtAnyLength = atAnyLength };

    /// <summary>An attack by a body as it stands.</summary>
    public static Attack ByBody(string name, Func<string> body, Stop? stop) => new(name, () => System.Text.Encoding.UTF8.GetBytes(body()), stop);

    /// <summary>A text again and again.</summary>
    public static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    /// <summary>A text for each number from 0.</summary>
    public static string Each(int times, Func<int, string> text) => string.Concat(Enumerable.Range(0, times).Select(text));

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>What stops an attack.</summary>
/// <param name="Code">The code of the error.</param>
/// <param name="Words">What the error says: the name of a limit, with its figure.</param>
internal sealed record Stop(string Code, params string[] Words)
{
    /// <summary>The status of the response.</summary>
    public int Status { get; init; } = 400;

    /// <summary>A limit, by its name and figure.</summary>
    public static Stop Limit(string name, int maximum, string code = "LIMIT_EXCEEDED") => new(code, name, maximum.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
