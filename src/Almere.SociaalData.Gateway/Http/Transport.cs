using Almere.SociaalData.Gateway.AccessLog;
using Almere.SociaalData.Gateway.Problems;
using Microsoft.AspNetCore.HttpOverrides;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>What holds for every address: where the gateway listens, TLS, proxies that are believed, web pages that may call.</summary>
internal static class Transport
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Request headers that a web page may send.</summary>
    private static readonly string[] CorsHeaders =
        ["Authorization", "Content-Type", "Accept", "Processing-Activity", ExplainHeader.Name, "traceparent", "tracestate", "baggage"];

    /// <summary>Adds the settings of section <c>Http</c> and what they ask for.</summary>
    public static void AddTransport(this WebApplicationBuilder builder)
    {
        var settings = HttpSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        builder.Services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins([.. settings.AllowedOrigins])
            .WithMethods(HttpMethods.Get, HttpMethods.Post)
            .WithHeaders(CorsHeaders)
            .WithExposedHeaders("API-Version", "Retry-After", "WWW-Authenticate", RequestTrace.TraceResponse)));
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedFor;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (var network in settings.ProxyNetworks)
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network));
        });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // The request log of the framework writes whole addresses, and a query in an address can hold a person's data. With it off altogether no request is given an
        // activity and a scope of the log that nobody reads; a listener for activities gets its own all the same.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        ListenByDefault(builder);
    }

    /// <summary>Believes the known proxies, and refuses plain HTTP outside development. The health addresses are exempt: a probe comes from inside.</summary>
    public static void UseTransport(this WebApplication app)
    {
        if (app.Services.GetRequiredService<HttpSettings>().ProxyNetworks.Count > 0)
            app.UseForwardedHeaders();
        if (!app.Environment.IsDevelopment())
            app.UseWhen(context => !context.Request.IsHttps && !context.Request.Path.StartsWithSegments("/health"), plain => plain.Run(RefusePlainAsync));
        // Only a web page says where it comes from; whoever doesn't is spared what the middleware does first for everybody.
        app.UseWhen(context => context.Request.Headers.Origin.Count > 0, pages => pages.UseCors());
    }

    // Any of the usual ways to say where to listen (--urls, ASPNETCORE_URLS, ASPNETCORE_HTTP_PORTS, Kestrel:Endpoints) goes before the default.
    private static void ListenByDefault(WebApplicationBuilder builder)
    {
        string[] keys = ["urls", "http_ports", "https_ports"];
        if (keys.All(key => builder.Configuration[key] is null) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultAddress);
    }

    // Never a redirect: the token would already have crossed the wire, and the client would not notice.
    private static Task RefusePlainAsync(HttpContext context) => new Problem(StatusCodes.Status403Forbidden, ProblemCode.HttpsRequired,
        "The gateway answers over HTTPS only. Call it with https://, and renew the token that was just sent in clear.").WriteAsync(context);
}
