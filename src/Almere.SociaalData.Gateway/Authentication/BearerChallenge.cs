using System.Diagnostics;
using Almere.SociaalData.Gateway.Problems;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>How a request without an accepted token is answered.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc6750#section-3"/>
internal static class BearerChallenge
{
    private const string Realm = "Bearer realm=\"sociaaldata\"";
    private const int RetryAfterSeconds = 60;

    /// <summary>Answers with the status and <c>WWW-Authenticate</c> header that belong to the verdict; null stands for no token at all.</summary>
    public static Task WriteAsync(HttpContext context, TokenVerdict? verdict)
    {
        var headers = context.Response.Headers;
        switch (verdict)
        {
            case null:
                headers.WWWAuthenticate = Realm;
                return new Problem(StatusCodes.Status401Unauthorized, ProblemCode.NotAuthenticated,
                    "This address needs a token: send the header Authorization: Bearer <token>, with an access token of Entra ID.").WriteAsync(context);
            case TokenVerdict.Invalid(var reason):
                headers.WWWAuthenticate = $"{Realm}, error=\"invalid_token\", error_description=\"{reason}\"";
                return new Problem(StatusCodes.Status401Unauthorized, ProblemCode.NotAuthenticated, reason).WriteAsync(context);
            case TokenVerdict.Insufficient(var reason):
                headers.WWWAuthenticate = $"{Realm}, error=\"insufficient_scope\", error_description=\"{reason}\"";
                return new Problem(StatusCodes.Status403Forbidden, ProblemCode.NotAuthorized, reason).WriteAsync(context);
            case TokenVerdict.Undecided(var reason):
                headers.RetryAfter = $"{RetryAfterSeconds}";
                return new Problem(StatusCodes.Status503ServiceUnavailable, ProblemCode.Unavailable, reason).WriteAsync(context);
            default:
                throw new UnreachableException($"The verdict {verdict} is no reason to challenge.");
        }
    }
}
