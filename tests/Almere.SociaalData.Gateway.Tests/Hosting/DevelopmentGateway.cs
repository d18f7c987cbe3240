using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>One gateway as on a developer's machine for all tests of a class, with a client that is signed in as COA.</summary>
public sealed class DevelopmentGateway : IAsyncLifetime
{
    internal GatewayHost Host { get; } = new();

    internal HttpClient Client { get; private set; } = null!;

    public async Task InitializeAsync() => Client = await Host.SignedInAsync();

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await Host.DisposeAsync();
    }
}
