using Almere.SociaalData.Data.Configurations;
using Almere.SociaalData.Data.Imports.Reports;
using Almere.SociaalData.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data.Imports;

/// <summary>Records a run in the store, in the transaction of what it wrote.</summary>
internal static class RunRecord
{
    public static async Task AddAsync(SociaalDataContext database, ImportReport report, CancellationToken cancellationToken)
    {
        var lastFile = await database.Set<ImportedFile>().MaxAsync(file => (int?)file.Id, cancellationToken) ?? 0;
        database.Add(new ImportRun
        {
            Id = (await database.Set<ImportRun>().MaxAsync(run => (int?)run.Id, cancellationToken) ?? 0) + 1,
            StartedAt = report.StartedAt,
            FinishedAt = report.FinishedAt,
            By = Shortened(report.By),
            Outcome = report.Outcome,
            Problems = (int)Math.Min(report.ProblemCount, int.MaxValue),
            Files = [.. report.Files.Select((file, place) => new ImportedFile
            {
                Id = lastFile + 1 + place,
                Place = place + 1,
                Name = Shortened(file.File),
                Dataset = file.Dataset,
                Hash = file.Hash,
                IsFull = file.IsFull,
                Rows = file.Rows,
                Inserted = file.Inserted,
                Changed = file.Changed,
                Unchanged = file.Unchanged,
                Removed = file.Removed,
            })],
        });
        await database.SaveChangesAsync(cancellationToken);
    }

    private static string Shortened(string text) => text.Length <= TextLength.Default ? text : text[..TextLength.Default];
}
