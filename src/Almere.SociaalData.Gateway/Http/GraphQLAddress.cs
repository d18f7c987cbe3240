using System.Diagnostics;
using Almere.SociaalData.Gateway.Authentication;
using Almere.SociaalData.Gateway.Limits;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>The address of the API in the pipeline.</summary>
internal static class GraphQLAddress
{
    /// <summary>Adds the transport; <see cref="IGraphQLEndpoint"/> is what it hands requests to.</summary>
    public static void AddGraphQL(this WebApplicationBuilder builder) => builder.Services.AddSingleton<GraphQLTransport>();

    /// <summary>Maps GET and POST, for callers with a token, within the limits of their application.</summary>
    public static void MapGraphQL(this WebApplication app)
    {
        var limits = app.Services.GetRequiredService<RequestLimits>();
        Func<HttpContext, TokenClaims, Task> answer = app.Services.GetRequiredService<GraphQLTransport>().AnswerAsync;
        app.MapMethods(GraphQLTransport.Address, [HttpMethods.Get, HttpMethods.Post], context => WithinLimitsAsync(context, Caller(context)))
            .RequireAuthorization()
            .WithMetadata(new KnownTokens.SufficeHere(WithinLimitsAsync));

        Task WithinLimitsAsync(HttpContext context, TokenClaims caller) => limits.WithinAsync(context, caller, answer);
    }
    private static TokenClaims Caller(HttpContext context) => context.TokenClaims ?? throw new UnreachableException("A request without a validated token came to the engine.");
}
