using System.Diagnostics;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Data.Imports.Reading;
using Almere.SociaalData.Data.Writing;
using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Data.Imports.Loading;

/// <summary>One file on its way into the store: first it is checked from beginning to end, then it is written.</summary>
internal abstract class FileLoad(Dataset dataset, ImportSource source)
{
    public Dataset Dataset => dataset;

    public ImportSource Source => source;

    /// <summary>SHA-256 of the file; null when it couldn't be read to its end.</summary>
    public string? Hash { get; protected set; }

    /// <summary>Rows in the file.</summary>
    public int Rows { get; protected set; }

    public int Inserted { get; protected set; }

    public int Changed { get; protected set; }

    public int Unchanged { get; protected set; }

    /// <summary>Which of the kinds that share a table its rows are.</summary>
    public abstract int Kind { get; }

    /// <summary>Reads the whole file and tells what is wrong with it; the store stays as it is.</summary>
    public abstract Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>Writes the rows of a file that was found right.</summary>
    /// <param name="writer">Writes new rows; null for a dry run, which counts only.</param>
    /// <param name="cancellationToken">Stops it; the transaction is then rolled back.</param>
    /// <exception cref="FileChangedException">The file is no longer what was checked.</exception>
    public abstract Task WriteAsync(BulkWriter? writer, CancellationToken cancellationToken);

    /// <summary>Removes the rows of the store that no file of the run has.</summary>
    public abstract Task<int> RemoveOthersAsync(CancellationToken cancellationToken);
}

/// <inheritdoc cref="FileLoad"/>
internal sealed class FileLoad<T>(Dataset<T> dataset, ImportSource source, int number, LoadContext run) : FileLoad(dataset, source) where T : class
{
    // Rows of the store that are compared at a time.
    private const int Batch = 2_000;

    private const int ProgressStep = 5_000;

    private readonly RowChange<T> _change = new(run.Database);

    // A row without a number of its own is its key.
    private readonly IProperty? _id = run.Database.Model.FindEntityType(typeof(T))!.FindProperty("Id");

    public override int Kind { get; } = run.Database.Model.FindEntityType(typeof(T))!.GetDiscriminatorValue() switch
    {
        null => 0,
        Law law => (int)law,
        var other => throw new UnreachableException($"Unknown kind {other}."),
    };

    public override async Task CheckAsync(CancellationToken cancellationToken)
    {
        foreach (var entity in Dataset.References.Append(Dataset.Entity)) await run.Keys.LoadAsync(run.Database, entity, cancellationToken);
        var unique = await UniqueValues.LoadAsync(run.Database, Dataset, cancellationToken);
        var index = run.Keys.Of(Dataset.Entity);
        using var file = Open();
        if (!file.ReadHeader()) return;
        var row = Row(file);
        while (Next(file, row, "checking", cancellationToken))
        {
            if (dataset.KeyOf(row) is { Length: > 0 } key)
            {
                var (id, takenAt, isOfAnotherKind) = index.Claim(key, Kind, number, file.Line);
                row.Identify(key, id);
                if (isOfAnotherKind) row.Refuse(Dataset.Columns[0], "a key that no trajectory of another law has");
                if (takenAt is var (firstFile, firstLine))
                    row.Refuse(Dataset.Columns[0], $"a key that no row before it has; {(firstFile == number ? "" : $"{run.Names[firstFile]} ")}line {firstLine} has the same");
            }
            var entity = dataset.Read(row);
            if (!row.IsSound) continue;
            foreach (var rule in dataset.Rules)
            {
                if (!rule.Holds(entity)) row.Refuse(rule.Column, rule.Words);
            }
            foreach (var values in unique) values.Check(entity, row);
        }
        (Rows, Hash) = (file.Rows, file.Hash());
    }

    public override async Task WriteAsync(BulkWriter? writer, CancellationToken cancellationToken)
    {
        var index = run.Keys.Of(Dataset.Entity);
        var known = new Dictionary<int, T>(Batch);
        using var update = writer is null ? null : new BulkUpdate<T>(run.Database);
        using var file = Open();
        file.ReadHeader();
        var row = Row(file);
        while (Next(file, row, "writing", cancellationToken))
        {
            if (dataset.KeyOf(row) is not { } key || !index.TryFind(key, out var id)) throw new FileChangedException(file.Name);
            row.Identify(key, id);
            var entity = dataset.Read(row);
            if (!row.IsSound) throw new FileChangedException(file.Name);
            if (id > index.LastStoredId)
            {
                if (writer is not null) dataset.Write(writer, entity);
                Inserted++;
            }
            else if (_id is not null)
            {
                known.Add(id, entity);
                if (known.Count == Batch) await ChangeAsync(known, update, cancellationToken);
            }
            else
            {
                // A row that is its key can't differ.
                Unchanged++;
            }
        }
        await ChangeAsync(known, update, cancellationToken);
        if (update is not null) await update.FinishAsync(cancellationToken);
        if (file.Hash() != Hash) throw new FileChangedException(file.Name);
    }

    public override Task<int> RemoveOthersAsync(CancellationToken cancellationToken) => dataset.RemoveOthersAsync(run, Kind, cancellationToken);

    // Compares rows with those of the store; an update of null counts only.
    private async Task ChangeAsync(Dictionary<int, T> rows, BulkUpdate<T>? update, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        IReadOnlyList<int> ids = [.. rows.Keys];
        var stored = await run.Database.Set<T>().Where(row => ids.Contains(EF.Property<int>(row, "Id"))).ToListAsync(cancellationToken);
        foreach (var one in stored)
        {
            var row = rows[(int)_id!.GetGetter().GetClrValue(one)!];
            if (_change.Differing(one, row) is not [_, ..] differing)
            {
                Unchanged++;
                continue;
            }
            if (update is not null) await update.WriteAsync(row, differing, cancellationToken);
            Changed++;
        }
        rows.Clear();
    }

    private CsvFile Open() => new(Source.Path, Source.Name, Dataset, run.Problems);

    private ImportRow Row(CsvFile file) => new(file, Dataset, run.Keys, run.Problems, run.Today);

    private bool Next(CsvFile file, ImportRow row, string doing, CancellationToken cancellationToken)
    {
        if (file.Rows % ProgressStep == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            run.Progress?.Report(new(Source.Name, doing, file.Position, file.Length));
        }
        row.Begin();
        return file.Next();
    }
}
