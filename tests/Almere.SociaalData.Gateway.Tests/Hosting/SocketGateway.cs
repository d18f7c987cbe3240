using Xunit;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>One gateway on a real socket for all tests of a class, with a token of COA. It gives a request two seconds.</summary>
public class SocketGateway : IAsyncLifetime
{
    internal virtual GatewayHost Host { get; } = new() { Settings = { ["Limits:MaxRequestSeconds"] = "2" } };

    internal Uri Address { get; private set; } = null!;

    internal string Token { get; private set; } = "";

    public virtual async Task InitializeAsync()
    {
        Host.UseKestrel(0);
        Host.StartServer();
        using var client = Host.CreateClient();
        Address = client.BaseAddress!;
        Token = await client.TokenAsync("coa");
    }

    public virtual async Task DisposeAsync() => await Host.DisposeAsync();
}
