using System.Reflection;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The headers of the Dutch API design rules, on every response: nothing is cached, framed or guessed at, and the version is told.</summary>
/// <seealso href="https://gitdocumentatie.logius.nl/publicatie/api/adr/"/>
internal static class ResponseHeaders
{
    /// <summary>Version of the API (semantic versioning), as the build gave it.</summary>
    public static string ApiVersion { get; } =
        typeof(ResponseHeaders).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Puts the headers on each response before anything else happens; what stands later may replace one.</summary>
    public static void UseResponseHeaders(this WebApplication app)
    {
        var development = app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "frame-ancestors 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["API-Version"] = ApiVersion;
            if (!development)
                headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            return next(context);
        });
    }
}
