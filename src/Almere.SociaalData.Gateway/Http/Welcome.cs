using Almere.SociaalData.Gateway.Authentication.Development;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Almere.SociaalData.Gateway.Http;

/// <summary>Says on the console what to try next, once the gateway listens.</summary>
internal static class Welcome
{
    /// <summary>Prints the addresses, and with the development issuer two commands: one for a token, one for a query.</summary>
    public static void PrintWhenStarted(this WebApplication app) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        if (address is not null)
            Console.WriteLine(app.Services.GetService<DevelopmentIssuer>() is { } issuer ? FirstSteps(address, issuer) : $"The gateway listens on {address}.");
    });

    private static string FirstSteps(string address, DevelopmentIssuer issuer) =>
        $$"""

        The gateway listens on {{address}}, with fictional people and example callers ({{string.Join(", ", issuer.ClientIds)}}).
        Try, in another terminal:

          TOKEN=$(curl -s -d client_id=coa {{address}}/dev/token | sed 's/.*"access_token":"\([^"]*\)".*/\1/')
          curl -s {{address}}/graphql -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \
            -d '{"query":"{ shelterCapacity(scheme: [ASYLUM], municipality: [\"GM0034\"]) { on places target gap plannedPlaces } }"}'

        """;
}
