using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.IdentityModel.Protocols;
using Microsoft.Net.Http.Headers;

namespace Almere.SociaalData.Gateway.Authentication.Development;

/// <summary>The addresses of the development issuer, below <c>/dev</c>; absent when it isn't switched on.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc6749#section-4.4"/>
internal static class DevelopmentEndpoints
{
    /// <summary>Longest form that is read, in bytes.</summary>
    private const int MaxFormBytes = 16_384;

    private const string FormMediaType = "application/x-www-form-urlencoded";

    /// <summary>Adds the issuer if the settings switch it on; from then on the gateway takes its issuer documents from it.</summary>
    public static void AddDevelopmentIssuer(this WebApplicationBuilder builder)
    {
        var settings = DevelopmentIssuerSettings.Read(builder.Configuration, builder.Environment);
        if (!settings.Enabled)
            return;
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<DevelopmentIssuer>();
        builder.Services.TryAddSingleton<IDocumentRetriever>(services => services.GetRequiredService<DevelopmentIssuer>());
    }

    /// <summary>Maps <c>POST /dev/token</c>, the discovery documents and the key set, if the issuer is switched on.</summary>
    public static void MapDevelopmentIssuer(this WebApplication app)
    {
        if (app.Services.GetService<DevelopmentIssuer>() is not { } issuer)
            return;
        app.MapPost("/dev/token", context => AnswerTokenAsync(context, issuer));
        app.MapGet("/dev/{tenant:guid}/{**path}", (Guid tenant, string? path) =>
            issuer.Document($"{tenant}/{path}") is { } document ? Results.Text(document, "application/json") : Results.NotFound());
    }

    private static async Task AnswerTokenAsync(HttpContext context, DevelopmentIssuer issuer)
    {
        var answer = await ReadFormAsync(context) is { } form
            ? Answer(form, issuer)
            : Error("invalid_request", $"Send the body as {FormMediaType}, for example: curl -d client_id=coa http://{context.Request.Host}/dev/token");
        await answer.ExecuteAsync(context);
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || type.MediaType != FormMediaType)
            return null;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MaxFormBytes;
        return await context.Request.ReadFormAsync(context.RequestAborted);
    }

    private static IResult Answer(IFormCollection form, DevelopmentIssuer issuer)
    {
        if (form["grant_type"].ToString() is not ("" or "client_credentials"))
            return Error("unsupported_grant_type", "Leave grant_type out, or send client_credentials.");
        TokenVersion? version = form["version"].ToString() switch
        {
            "" or "2" => TokenVersion.V2,
            "1" => TokenVersion.V1,
            _ => null,
        };
        if (version is not { } known)
            return Error("invalid_request", "The version of a token is 1 or 2; leave it out for 2.");
        return issuer.Issue(form["client_id"].ToString(), known) is { } token
            ? Results.Json(new { access_token = token, token_type = "Bearer", expires_in = (int)DevelopmentIssuer.Lifetime.TotalSeconds })
            : Error("invalid_client", $"Unknown or missing client_id; the example clients are: {string.Join(", ", issuer.ClientIds)}.");
    }

    private static IResult Error(string error, string description) =>
        Results.Json(new { error, error_description = description }, statusCode: StatusCodes.Status400BadRequest);
}
