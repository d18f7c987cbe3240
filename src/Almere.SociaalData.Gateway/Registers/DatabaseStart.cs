using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Gateway.Registers;

/// <summary>Prepares the database before the first request.</summary>
internal static class DatabaseStart
{
    /// <summary>In Development makes a missing SQLite file with example data, and brings one that is behind up to date; elsewhere only checks the database.</summary>
    /// <exception cref="DatabaseUnavailableException">It can't be used; the message says what to do.</exception>
    public static async Task PrepareDatabaseAsync(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<DatabaseSetup>();
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var provider = app.Services.GetRequiredService<DatabaseOptions>().Provider;
        var info = app.Environment.IsDevelopment() && provider == DatabaseProvider.Sqlite
            ? await setup.PrepareAsync(new ExampleDataOptions(), today)
            : await setup.CheckedInfoAsync(CancellationToken.None);
        if (info.IsExampleData)
            Console.WriteLine($"All people in the database are fictional: it holds example data made for {info.CreatedFor:yyyy-MM-dd}.");
    }
}
