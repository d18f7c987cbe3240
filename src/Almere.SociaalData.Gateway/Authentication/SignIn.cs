using Almere.SociaalData.Gateway.AccessLog;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace Almere.SociaalData.Gateway.Authentication;

/// <summary>Sign-in with Entra ID access tokens, and where a request keeps what its token said.</summary>
internal static class SignIn
{
    /// <summary>Longest discovery document or key set that is read, in bytes.</summary>
    private const int MaxDocumentBytes = 1_048_576;

    extension(HttpContext context)
    {
        /// <summary>What the validated token of this request says; null where none was sent or it wasn't accepted.</summary>
        public TokenClaims? TokenClaims => context.Features.Get<TokenClaims>();
    }

    /// <summary>Adds the JWT bearer scheme, bound from the sections <c>AzureAd</c> and <c>Tenants</c>.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var azureAd = AzureAdSettings.Read(builder.Configuration);
        TenantDirectory.Read(builder.Configuration, azureAd); // unusable tenants stop the start, and not the first request
        var services = builder.Services;
        services.AddSingleton(azureAd);
        services.AddSingleton<TenantDirectory>();
        services.AddSingleton<IssuerDirectory>();
        services.AddSingleton<RememberedTokens>();
        services.AddSingleton<TokenValidator>();
        services.TryAddSingleton<IDocumentRetriever>(_ => new HttpDocumentRetriever(
            new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false })
            {
                MaxResponseContentBufferSize = MaxDocumentBytes,
            })
        { RequireHttps = true });
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>, BearerOptions>();
        // AddAuthentication would also make a key ring on disk, for cookies that the gateway doesn't have.
        services.AddAuthenticationCore(options => options.DefaultScheme = JwtBearerDefaults.AuthenticationScheme);
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoSchemesInSettings>();
        new AuthenticationBuilder(services).AddJwtBearer();
        services.AddAuthorization();
    }

    /// <summary>Signs each request in that bears a token.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
    }

    /// <summary>The scheme is set up here alone: a section <c>Authentication</c> in the settings can't loosen it.</summary>
    private sealed class NoSchemesInSettings : IAuthenticationConfigurationProvider
    {
        public IConfiguration AuthenticationConfiguration { get; } = new ConfigurationBuilder().Build();
    }

    /// <summary>Sets the bearer scheme to our own validation and challenge.</summary>
    private sealed class BearerOptions(TokenValidator validator) : IConfigureNamedOptions<JwtBearerOptions>
    {
        public void Configure(string? name, JwtBearerOptions options) => Configure(options);

        public void Configure(JwtBearerOptions options)
        {
            options.TokenHandlers.Clear();
            options.TokenHandlers.Add(new EntraTokenHandler(validator));
            options.SaveToken = false;
            options.Events = new JwtBearerEvents { OnTokenValidated = Keep, OnChallenge = ChallengeAsync };
        }

        private static Task Keep(TokenValidatedContext context)
        {
            context.HttpContext.Features.Set(((AcceptedToken)context.SecurityToken).Claims);
            return Task.CompletedTask;
        }

        private static async Task ChallengeAsync(JwtBearerChallengeContext context)
        {
            context.HandleResponse();
            var verdict = (context.AuthenticateFailure as TokenNotAcceptedException)?.Verdict;
            if (verdict is TokenVerdict.Insufficient refused)
                await context.HttpContext.RequestServices.GetRequiredService<RefusedTokens>().RecordAsync(context.HttpContext, refused);
            await BearerChallenge.WriteAsync(context.HttpContext, verdict);
        }
    }
}
