using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>One gateway on a real socket over more than 100,000 trajectories of one municipality, which gives them all on one page, to one request at a time.</summary>
public sealed class LongListGateway : SocketGateway, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    internal override GatewayHost Host { get; } = new()
    {
        AsksRegisters = true,
        Settings =
        {
            ["Limits:MaxPageRows"] = "1000000",
            ["Limits:MaxRequestSeconds"] = "300",
            ["Limits:ConcurrentRequestsPerApplication"] = "1",
            ["Limits:WaitingRequests"] = "0",
            ["Limits:Query:MaxCost"] = "100000000",
        },
    };

    /// <summary>The file of the database.</summary>
    internal string File { get; }

    public LongListGateway()
    {
        File = Path.Combine(_folder.Path, "sociaaldata.db");
        var options = new ExampleDataOptions { Clients = 40_000, Locations = 1, Days = 1 };
        new DatabaseSetup(DatabaseOptions.ForFile(File)).PrepareAsync(options, new DateOnly(2026, 7, 1)).GetAwaiter().GetResult();
        Host.Settings["ConnectionStrings:SociaalData"] = $"Data Source={File}";
    }

    public void Dispose() => _folder.Dispose();
}
