using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Gateway.Tests.Hosting;

/// <summary>One small database with fictional people for all tests of the process, and the secret that its ids are made with.</summary>
internal static class TestRegisters
{
    private static readonly Lazy<string> File = new(Create);

    /// <summary>The connection string of the database; it is made at the first call.</summary>
    public static string ConnectionString => $"Data Source={File.Value}";

    /// <summary>32 bytes in base64.</summary>
    public static string MasterSecret { get; } = Convert.ToBase64String([.. Enumerable.Repeat((byte)36, 32)]);

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("sociaaldata-gateway").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var path = Path.Combine(folder, "sociaaldata.db");
        var options = new ExampleDataOptions { Clients = 50, Locations = 5, Days = 5 };
        new DatabaseSetup(DatabaseOptions.ForFile(path)).PrepareAsync(options, new DateOnly(2026, 7, 1)).GetAwaiter().GetResult();
        return path;
    }
}
