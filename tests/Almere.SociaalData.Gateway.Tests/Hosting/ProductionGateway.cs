namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>One gateway as in production for all tests of a class, called over HTTPS.</summary>
public sealed class ProductionGateway : IDisposable
{
    public ProductionGateway()
    {
        Issuer = new TestIssuer(TimeProvider.System);
        Host = GatewayHost.InProduction(Issuer);
        Client = Host.Https();
    }

    internal TestIssuer Issuer { get; }

    internal GatewayHost Host { get; }

    internal HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        Host.Dispose();
        Issuer.Dispose();
    }
}
