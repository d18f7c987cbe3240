using System.Diagnostics;
using Almere.SociaalData.Data.ExampleData;
using Xunit;

namespace Almere.SociaalData.Data.Tests.ExampleData;

/// <summary>The default example data, made once for the tests that look at it.</summary>
public sealed class ExampleDatabase : IAsyncLifetime
{
    private TemporaryDatabase? _database;

    public TimeSpan Took { get; private set; }

    internal SociaalDataContext Open() => (_database ?? throw new InvalidOperationException("Not made yet.")).OpenContext();

    public async Task InitializeAsync()
    {
        var watch = Stopwatch.StartNew();
        _database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions());
        Took = watch.Elapsed;
    }

    public Task DisposeAsync()
    {
        _database?.Dispose();
        return Task.CompletedTask;
    }
}
