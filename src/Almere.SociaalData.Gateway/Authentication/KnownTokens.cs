using System.Runtime.CompilerServices;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>
/// The short way for requests whose token was accepted before: an address that asks for nothing but an accepted token answers them at once. Any other request goes on to the
/// bearer scheme and to authorization.
/// </summary>
internal static class KnownTokens
{
    private const string Scheme = "Bearer ";

    // The digests of accepted tokens by the very text of the header: the server gives a connection that repeats a header the same text again. Nothing is kept longer than the text.
    private static readonly ConditionalWeakTable<string, Digest> Digests = [];

    /// <summary>Marks an address that asks for nothing but an accepted token: its authorization has no policy, role or scheme of its own.</summary>
    /// <param name="Answer">Answers a request of who sent the token.</param>
    public sealed record SufficeHere(Func<HttpContext, TokenClaims, Task> Answer);

    /// <summary>Puts the short way before what comes after it.</summary>
    public static void UseKnownTokens(this WebApplication app)
    {
        var validator = app.Services.GetRequiredService<TokenValidator>();
        app.Use((context, next) =>
            context.GetEndpoint()?.Metadata.GetMetadata<SufficeHere>() is { Answer: var answer }
            && context.Request.Headers.Authorization is [{ } header] && Recall(validator, header) is { } known
                ? answer(context, known)
                : next(context));
    }

    private static TokenClaims? Recall(TokenValidator validator, string header)
    {
        if (Digests.TryGetValue(header, out var seen))
            return validator.Recall(seen.Value);
        // The bearer scheme reads the header in the same way.
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var digest = TokenDigest.Of(header.AsSpan(Scheme.Length).Trim());
        if (validator.Recall(digest) is not { } known)
            return null;
        Digests.TryAdd(header, new(digest));
        return known;
    }

    private sealed record Digest(TokenDigest Value);
}
