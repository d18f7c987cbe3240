using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Domain.Imports;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

/// <summary>A store that holds the examples of all datasets, for tests that only have files refused.</summary>
public sealed class ExampleStore : IAsyncLifetime
{
    internal ImportRun Run { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Run = await ImportRun.StartAsync(DatabaseProvider.Sqlite);
        Assert.Equal(ImportOutcome.Applied, (await Run.ImportAsync(Run.Examples())).Outcome);
    }

    public Task DisposeAsync()
    {
        Run.Dispose();
        return Task.CompletedTask;
    }
}
