using System.Globalization;
using Almere.SociaalData.Gateway.Tests.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Almere.SociaalData.Gateway.Tests.Attacks;

/// <summary>A gateway on a real socket that is attacked, with what the worst attack cost it.</summary>
/// <param name="sink">Where the figures are shown, in the output of every test run.</param>
public class AttackedGateway(IMessageSink sink) : SocketGateway
{
    private readonly Lock _noting = new();
    private (string Attack, TimeSpan Time) _slowest;
    private (string Attack, long Bytes) _largest;
    private long _peak;

    internal override GatewayHost Host { get; } = new() { AsksRegisters = true };

    /// <summary>A token of another caller.</summary>
    internal string OtherToken { get; private set; } = "";

    /// <inheritdoc/>
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var client = Host.CreateClient();
        OtherToken = await client.TokenAsync("vng");
    }

    /// <inheritdoc/>
    public override async Task DisposeAsync()
    {
        sink.OnMessage(new DiagnosticMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{GetType().Name}: slowest attack {_slowest.Time.TotalMilliseconds:0} ms ({_slowest.Attack}), largest {_largest.Bytes / 1e6:0.0} MB allocated ({_largest.Attack}), working set of the whole test process at most {_peak / 1e6:0} MB")));
        await base.DisposeAsync();
    }

    /// <summary>Notes what an attack cost.</summary>
    internal void Note(string attack, TimeSpan time, long allocated, long workingSet)
    {
        lock (_noting)
        {
            if (time > _slowest.Time)
                _slowest = (attack, time);
            if (allocated > _largest.Bytes)
                _largest = (attack, allocated);
            _peak = Math.Max(_peak, workingSet);
        }
    }
}

/// <summary>The same, where bodies and documents may have any length, so that the limits behind length show.</summary>
public sealed class AttackedGatewayWithoutLengths(IMessageSink sink) : AttackedGateway(sink)
{
    internal override GatewayHost Host { get; } = new()
    {
        AsksRegisters = true,
        Settings =
        {
            ["Limits:MaxBodyBytes"] = "67108864",
            ["Limits:Query:MaxDocumentLength"] = "100000000",
            ["Limits:Query:Parser:MaxTokens"] = "100000000",
        },
    };
}
