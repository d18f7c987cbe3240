using System.Data.Common;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Loading;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Data.Imports.Reports;
using Almere.SociaalData.Data.Writing;
using Almere.SociaalData.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Imports;

/// <summary>
/// Brings files into the store: reads all of them, refuses all of them if anything is wrong, and writes them, and the record of the run, in one transaction.
/// Readers go on reading what was there until it is done.
/// </summary>
public sealed class RegisterImport(DatabaseOptions options, TimeProvider clock)
{
    private readonly SystemRegisters _registers = new(options);

    /// <summary>Names of the datasets, in the order in which they are read.</summary>
    public static IReadOnlyList<string> Datasets { get; } = [.. AllDatasets.InOrder.Select(dataset => dataset.Name)];

    /// <summary>Carries out an import, or says why not. A run that is refused writes its record and nothing else; a dry run writes nothing.</summary>
    /// <param name="request">What to import.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Stops it; the store then stays as it was.</param>
    /// <exception cref="ArgumentException">A source names a dataset that doesn't exist.</exception>
    /// <exception cref="DatabaseUnavailableException">
    /// The store is missing, is that of another version of the program, or failed while it was written (no space, connection lost); it stays as it was.
    /// </exception>
    public async Task<ImportReport> RunAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        if (request.Sources.FirstOrDefault(source => AllDatasets.Find(source.Dataset) is null) is { } strange)
            throw new ArgumentException($"""There is no dataset "{strange.Dataset}".""", nameof(request));
        var startedAt = Now();
        var problems = new ProblemLog();
        try
        {
            if ((await new DatabaseSetup(options).CheckedInfoAsync(cancellationToken)).IsExampleData && !request.AllowsExampleData)
            {
                problems.Add(request.Sources[0].Name, 0, null, null, "expected a database without example data: the next example data would replace what is imported. Allow it to try things out");
                return Report(request, startedAt, [], [], problems);
            }
            var report = await LoadAsync(request, startedAt, problems, progress, cancellationToken);
            if (report.Outcome == ImportOutcome.Refused && !request.IsDryRun)
            {
                await _registers.WriteAsync(
                    async (database, token) =>
                    {
                        await RunRecord.AddAsync(database, report, token);
                        return true;
                    },
                    cancellationToken);
            }
            return report;
        }
        catch (Exception failed) when (IsOfTheStore(failed))
        {
            throw new DatabaseUnavailableException($"The store failed while files were imported, and is as it was before: {failed.GetBaseException().Message}", failed);
        }
    }

    // EF Core wraps what a driver says in exceptions of its own, some of them meant for mistakes of programs.
    private static bool IsOfTheStore(Exception failed) =>
        failed is DbException or DbUpdateException or InvalidOperationException { InnerException: DbException or DbUpdateException };

    private async Task<ImportReport> LoadAsync(
        ImportRequest request, DateTime startedAt, ProblemLog problems, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var sources = (from dataset in AllDatasets.InOrder from source in request.Sources where source.Dataset == dataset.Name select (source, Dataset: dataset)).ToList();
        var files = new List<FileLoad>();
        var removed = new Dictionary<Dataset, int>();
        ImportReport? report = null;
        try
        {
            await _registers.WriteAsync(
                async (database, token) =>
                {
                    var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
                    var run = new LoadContext(database, new KeyIndexes(), problems, [.. sources.Select(item => item.source.Name)], today, progress);
                    files.AddRange(sources.Select((item, number) => item.Dataset.Load(item.source, number, run)));
                    foreach (var file in files) await CheckAsync(file, problems, token);
                    foreach (var file in FullLoads(files)) CheckRemoval(file, run, request.MostRemovedPercent);
                    if (problems.Count > 0) return false;

                    // What a full load removes may hang on what it writes, so a dry run of one is carried out whole, and taken back.
                    var writes = !request.IsDryRun || files.Exists(file => file.Source.IsFull);
                    using (var writer = new BulkWriter(database))
                    {
                        foreach (var file in files)
                        {
                            await file.WriteAsync(writes ? writer : null, token);
                            writer.Flush();
                        }
                    }
                    foreach (var file in FullLoads(files).Reverse()) removed[file.Dataset] = await RemoveAsync(file, problems, token);
                    if (problems.Count > 0) return false;
                    if (!request.IsDryRun) await _registers.CollectStatisticsAsync(database, MuchChanged(files, removed, run.Keys), token);
                    report = Report(request, startedAt, files, removed, problems);
                    await RunRecord.AddAsync(database, report, token);
                    return !request.IsDryRun;
                },
                cancellationToken);
        }
        catch (FileChangedException changed)
        {
            problems.Add(changed.File, 0, null, null, "changed while it was imported. Import it again when it is whole");
        }
        return problems.Count == 0 ? report! : Report(request, startedAt, files, [], problems);
    }

    private static async Task CheckAsync(FileLoad file, ProblemLog problems, CancellationToken cancellationToken)
    {
        try
        {
            await file.CheckAsync(cancellationToken);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            problems.Add(file.Source.Name, 0, null, null, $"can't be read: {unreadable.GetType().Name}. Is it there, and may this program read it?");
        }
    }

    private static async Task<int> RemoveAsync(FileLoad file, ProblemLog problems, CancellationToken cancellationToken)
    {
        try
        {
            return await file.RemoveOthersAsync(cancellationToken);
        }
        catch (StillReferredToException refused)
        {
            problems.Add(file.Source.Name, 0, null, null, refused.Message);
            return 0;
        }
    }

    // What the planner knows of a table is of no use when a tenth of its rows is new: PostgreSQL, which sees to it by itself in time, thinks so too.
    private static IReadOnlyList<Type> MuchChanged(List<FileLoad> files, Dictionary<Dataset, int> removed, KeyIndexes keys) =>
    [
        .. from file in files
           group file by keys.Of(file.Dataset.Entity) into table
           let changed = table.Sum(file => file.Inserted + file.Changed) + table.Select(file => file.Dataset).Distinct().Sum(dataset => removed.GetValueOrDefault(dataset))
           where changed > table.Key.Stored / 10
           select table.First().Dataset.Entity,
    ];

    private static IEnumerable<FileLoad> FullLoads(List<FileLoad> files) => files.Where(file => file.Source.IsFull).DistinctBy(file => file.Dataset);

    // A full load that lacks a large part of what is there is more often a broken file than the truth.
    private static void CheckRemoval(FileLoad file, LoadContext run, int mostPercent)
    {
        if (file.Hash is null) return;
        var index = run.Keys.Of(file.Dataset.Entity);
        var (stored, gone) = (index.CountStored(file.Kind), index.StoredOnly(file.Kind).Count());
        if (gone * 100L <= (long)stored * mostPercent) return;
        run.Problems.Add(file.Source.Name, 0, null, null,
            $"the full load of {file.Dataset.Name} would remove {gone} of {stored} rows, more than {mostPercent}%. If it is right, allow a larger share");
    }

    private ImportReport Report(ImportRequest request, DateTime startedAt, List<FileLoad> files, Dictionary<Dataset, int> removed, ProblemLog problems)
    {
        var isRefused = problems.Count > 0;
        var reported = files.Select((file, place) => new FileReport(
            file.Source.Name, file.Dataset.Name, file.Source.IsFull, file.Hash, file.Rows, isRefused ? 0 : file.Inserted, isRefused ? 0 : file.Changed, isRefused ? 0 : file.Unchanged,
            files.FindIndex(other => other.Dataset == file.Dataset) == place ? removed.GetValueOrDefault(file.Dataset) : 0)).ToList();
        var outcome = isRefused ? ImportOutcome.Refused
            : reported.Exists(file => file.Inserted + file.Changed + file.Removed > 0) ? ImportOutcome.Applied
            : ImportOutcome.NothingChanged;
        return new(outcome, request.IsDryRun, request.By, startedAt, Now(), reported, problems.Count, problems.Kinds, problems.First);
    }

    // To the millisecond: every store keeps that much.
    private DateTime Now() => new(clock.GetUtcNow().Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
