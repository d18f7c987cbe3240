using System.Diagnostics;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;
using Xunit;

namespace Almere.SociaalData.Data.Tests.ExampleData;

/// <summary>The default example data on one kind of database, made once for the tests that look at it.</summary>
public abstract class ExampleDatabase(DatabaseProvider provider) : IAsyncLifetime
{
    private TemporaryDatabase? _database;
    private SkipException? _skipped;

    public sealed class OnSqlite() : ExampleDatabase(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : ExampleDatabase(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : ExampleDatabase(DatabaseProvider.SqlServer);

    public TimeSpan Took { get; private set; }

    internal SociaalDataContext Open() => (_database ?? throw _skipped ?? throw new InvalidOperationException("Not made yet.")).OpenContext();

    public async Task InitializeAsync()
    {
        var watch = Stopwatch.StartNew();
        try
        {
            _database = await TemporaryDatabase.WithExampleDataAsync(new ExampleDataOptions(), provider);
        }
        catch (SkipException skipped)
        {
            // Told by each test: a fixture that can't be made would fail them.
            _skipped = skipped;
        }
        Took = watch.Elapsed;
    }

    public Task DisposeAsync()
    {
        _database?.Dispose();
        return Task.CompletedTask;
    }
}
