using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports.Reports;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

/// <summary>What an import keeps of files in which nothing is right.</summary>
public abstract class ManyProblemsTests(DatabaseProvider provider) : IAsyncLifetime
{
    private ImportRun _run = null!;

    [Collection(MeasuredAlone.Name)]
    public sealed class OnSqlite() : ManyProblemsTests(DatabaseProvider.Sqlite);

    [Collection(MeasuredAlone.Name)]
    public sealed class OnPostgreSql() : ManyProblemsTests(DatabaseProvider.PostgreSql);

    [Collection(MeasuredAlone.Name)]
    public sealed class OnSqlServer() : ManyProblemsTests(DatabaseProvider.SqlServer);

    public async Task InitializeAsync() => _run = await ImportRun.StartAsync(provider);

    public Task DisposeAsync()
    {
        _run.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public async Task Of_very_many_problems_the_first_are_told_and_all_are_counted()
    {
        const int Lines = 200_000;
        var source = _run.Rows("households", Enumerable.Range(1, Lines).Select(number => $"K-{number},0,1"));
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var report = await _run.ImportAsync(source);
        Assert.Equal((Lines, ProblemLog.Kept), (report.ProblemCount, report.Problems.Count));
        Assert.Equal([new ProblemCount("households.csv", "size", "expected a whole number from 1 to 100", Lines)], report.Kinds);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4_000_000);
    }
}
