using System.Text;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Imports;

/// <summary>What holds for any file. Environment variable <c>SOCIAALDATA_TEST_RUNS</c> says how many times more are tried.</summary>
public abstract class ImportPropertyTests(DatabaseProvider provider) : IAsyncLifetime
{
    private ImportRun _run = null!;

    public sealed class OnSqlite() : ImportPropertyTests(DatabaseProvider.Sqlite);

    public sealed class OnPostgreSql() : ImportPropertyTests(DatabaseProvider.PostgreSql);

    public sealed class OnSqlServer() : ImportPropertyTests(DatabaseProvider.SqlServer);

    private static int Times => int.TryParse(Environment.GetEnvironmentVariable("SOCIAALDATA_TEST_RUNS"), out var times) ? times : 1;

    public async Task InitializeAsync() => _run = await ImportRun.StartAsync(provider);

    public Task DisposeAsync()
    {
        _run.Dispose();
        return Task.CompletedTask;
    }

    [SkippableFact]
    public void A_full_load_of_any_rows_is_afterwards_what_the_store_holds() => Holds(15, seed =>
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, random.Next(0, 40)).Select(_ => random.Next(0, 60)).Distinct()
            .Select(key => (Key: $"H \"{key}\"; é,", Size: random.Next(1, 12), Children: 0)).Select(row => row with { Children = random.Next(0, row.Size) }).ToList();
        var delimiter = random.Next(2) == 0 ? ',' : ';';
        var end = random.Next(2) == 0 ? "\n" : "\r\n";
        var mark = random.Next(2) == 0 ? "\uFEFF" : "";
        var columns = new[] { "key", "size", "children" }.OrderBy(_ => random.Next()).ToList();
        var lines = rows.Select(row => string.Join(delimiter, columns.Select(column => column switch
        {
            "key" => $"\"{row.Key.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
            "size" => $"{row.Size}",
            _ => $"\"{row.Children}\"",
        })));
        var source = _run.Text("households", $"{mark}{string.Join(end, lines.Prepend(string.Join(delimiter, columns)))}{end}") with { IsFull = true };
        var report = Import(new ImportRequest([source], "test") { MostRemovedPercent = 100 });
        Assert.Equal([], report.Problems);
        using var context = _run.OpenContext();
        var stored = context.Set<Household>().AsEnumerable().Select(row => (row.SourceKey, row.Size, row.Children)).OrderBy(row => row.SourceKey, StringComparer.Ordinal);
        Assert.Equal(rows.OrderBy(row => row.Key, StringComparer.Ordinal), stored);
        Assert.Equal(ImportOutcome.NothingChanged, Import(new ImportRequest([source], "test")).Outcome);
    });

    [SkippableFact]
    public void Any_corruption_of_a_file_is_told_with_its_line_and_nothing_is_written()
    {
        Assert.Equal(ImportOutcome.Applied, Import(new ImportRequest(_run.Examples(), "test")).Outcome);
        Holds(40, seed =>
        {
            var random = new Random(seed);
            var datasets = AllDatasets.InOrder.Where(dataset => dataset.Name != "served-districts").ToList();
            var dataset = datasets[random.Next(datasets.Count)];
            var lines = dataset.Example.Prepend(ImportRun.Header(dataset.Name)).Select(line => line + "\n").ToList();
            var hit = random.Next(1, lines.Count);
            var bytes = Corrupted(dataset, lines[hit], random);
            var source = _run.Text(dataset.Name, "");
            File.WriteAllBytes(source.Path, [.. Encoding.UTF8.GetBytes(string.Concat(lines.Take(hit))), .. bytes, .. Encoding.UTF8.GetBytes(string.Concat(lines.Skip(hit + 1)))]);
            var before = Content();
            var report = Import(new ImportRequest([source], "test"));
            Assert.True(report.Outcome == ImportOutcome.Refused, $"{dataset.Name}, line {hit + 1}: {Encoding.UTF8.GetString(bytes)}");
            Assert.All(report.Problems, problem => Assert.Equal((source.Name, hit + 1), (problem.File, problem.Line)));
            Assert.Equal(before, Content());
        });
    }

    // One of the things that go wrong on the way from another system.
    private static byte[] Corrupted(Dataset dataset, string line, Random random)
    {
        var place = random.Next(dataset.Columns.Count);
        var column = dataset.Columns[place];
        return random.Next(6) switch
        {
            0 => Encoding.UTF8.GetBytes($"{line.TrimEnd()},more\n"),
            1 => Encoding.UTF8.GetBytes($"{line[..line.LastIndexOf(',')]}\n"),
            2 => [.. Encoding.UTF8.GetBytes(line[..^1]), 0xE9, (byte)'\n'],
            3 => [.. Encoding.UTF8.GetBytes(line[..^1]), 0, (byte)'\n'],
            _ => Encoding.UTF8.GetBytes(WithField(line, place, column is TextColumn { Form: null } ? new string('x', 5_000) : "~?")),
        };
    }

    private static string WithField(string line, int place, string value)
    {
        // The examples quote fields that hold a comma, and nothing else.
        var fields = new List<string>();
        var isQuoted = false;
        foreach (var part in line.TrimEnd().Split(','))
        {
            if (isQuoted) fields[^1] += "," + part;
            else fields.Add(part);
            if (part.Count(letter => letter == '"') % 2 == 1) isQuoted = !isQuoted;
        }
        fields[place] = value;
        return string.Join(',', fields) + "\n";
    }

    private Data.Imports.Reports.ImportReport Import(ImportRequest request) => _run.ImportAsync(request).GetAwaiter().GetResult();

    private string Content()
    {
        using var context = _run.OpenContext();
        return DatabaseContent.Of(context);
    }

    // A failure names the seed.
    private static void Holds(int runs, Action<int> test) => Check.One(
        Times == 1 ? Config.QuickThrowOnFailure.WithMaxTest(runs).WithReplay(20261127, 7) : Config.QuickThrowOnFailure.WithMaxTest(runs * Times),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            try
            {
                test(seed);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {seed}: {failure.Message}", failure);
            }
        }));
}
