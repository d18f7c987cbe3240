using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reports;
using Almere.SociaalData.Testing.SqlServer;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

/// <summary>A database with the code lists only, a folder for files, and a clock that stands still.</summary>
internal sealed class ImportRun : IDisposable
{
    private readonly TemporaryDatabase _database;
    private readonly SqlServerStandIn? _standIn;

    private ImportRun(TemporaryDatabase database, bool inWordsOfSqlServer) =>
        (_database, _standIn) = (database, inWordsOfSqlServer ? new SqlServerStandIn(database.Path, mayWrite: true) : null);

    /// <summary>The statements of the imports so far, where they are said in the words of SQL Server.</summary>
    public IReadOnlyList<string> Statements => _standIn?.Statements ?? [];

    // A pool would keep connections open that the next test can't use.
    private DatabaseOptions Options => _standIn is null
        ? _database.Options
        : new() { Provider = DatabaseProvider.SqlServer, ConnectionString = $"{_standIn.ConnectionString};Pooling=false" };

    /// <summary>Makes a database and copies what it begins with.</summary>
    /// <param name="provider">The kind of database.</param>
    /// <param name="inWordsOfSqlServer">Whether imports speak to it as to a SQL Server; then it is a SQLite file.</param>
    public static async Task<ImportRun> StartAsync(DatabaseProvider provider, bool inWordsOfSqlServer = false) =>
        new(await TemporaryDatabase.WithCodeListsAsync(provider), inWordsOfSqlServer);

    /// <summary>The header of a dataset.</summary>
    public static string Header(string dataset) => string.Join(",", AllDatasets.Find(dataset)!.Columns.Select(column => column.Name));

    public SociaalDataContext OpenContext() => _database.OpenContext();

    /// <summary>Writes a file of a dataset: the header, and these rows.</summary>
    public ImportSource Rows(string dataset, params IEnumerable<string> rows) => Text(dataset, $"{Header(dataset)}\n{string.Join("\n", rows)}\n");

    /// <summary>Writes a file as it is.</summary>
    public ImportSource Text(string dataset, string text, string? name = null)
    {
        name ??= $"{dataset}.csv";
        var path = Path.Combine(_database.Folder, name);
        File.WriteAllText(path, text);
        return new(path, name, dataset);
    }

    /// <summary>The example file of a dataset.</summary>
    public ImportSource Example(string dataset) => Rows(dataset, AllDatasets.Find(dataset)!.Example);

    /// <summary>The example files of all datasets, which refer to each other.</summary>
    public IReadOnlyList<ImportSource> Examples() => [.. AllDatasets.InOrder.Select(dataset => Example(dataset.Name))];

    public Task<ImportReport> ImportAsync(params IReadOnlyList<ImportSource> sources) => ImportAsync(new ImportRequest(sources, "test"));

    public Task<ImportReport> ImportAsync(ImportRequest request) => new RegisterImport(Options, new StandingClock()).RunAsync(request);

    public void Dispose()
    {
        _standIn?.Dispose();
        _database.Dispose();
        Assert.Equal([], _standIn?.Refusals ?? []);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(TemporaryDatabase.Today, new(12, 0), TimeSpan.Zero);

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
