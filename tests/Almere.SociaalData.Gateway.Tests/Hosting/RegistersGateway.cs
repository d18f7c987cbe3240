namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>One gateway on a real socket whose requests reach the registers, with a token of COA.</summary>
public sealed class RegistersGateway : SocketGateway
{
    internal override GatewayHost Host { get; } = new() { AsksRegisters = true };
}
