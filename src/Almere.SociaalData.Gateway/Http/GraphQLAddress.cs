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
        RequestDelegate answer = app.Services.GetRequiredService<GraphQLTransport>().AnswerAsync;
        app.MapMethods(GraphQLTransport.Address, [HttpMethods.Get, HttpMethods.Post], context => limits.WithinAsync(context, answer))
            .RequireAuthorization()
            .WithMetadata(new KnownTokens.SufficeHere());
    }
}
