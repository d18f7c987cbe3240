using Almere.SociaalData.Domain.Imports;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.Api.Imports;

/// <summary>How the runs of the import are shown.</summary>
internal static class ImportMap
{
    public static EntityMap<ImportRun> Run { get; } = new EntityMap<ImportRun>(
        "ImportRun", "One run of the import (inleesronde): which files came in, when, and what came of it.")
        .HasKey(run => run.Id)
        .Required("startedAt", run => run.StartedAt, "When it began (begin).")
        .Required("finishedAt", run => run.FinishedAt, "When it was ready to be kept (einde).")
        .Required("by", run => run.By, "The account or the job that imported (door).")
        .Required("outcome", run => run.Outcome, "What it came to (uitkomst).")
        .Required("problems", run => run.Problems, "How many problems were found; the report beside the file names them (fouten).")
        .List("files", run => run.Files, "ImportedFile", "Its files, in the order in which they were read (bestanden).", order: file => file.Place);

    public static EntityMap<ImportedFile> File { get; } = new EntityMap<ImportedFile>("ImportedFile", "What one file of a run came to (ingelezen bestand).", isNode: false)
        .HasKey(file => file.Id)
        .Required("name", file => file.Name, "The file's name, without its folder (bestandsnaam).")
        .Required("dataset", file => file.Dataset, "What it holds (gegevensverzameling).")
        .Field("hash", file => file.Hash, "SHA-256 of the file in hexadecimals; absent when it couldn't be read to its end (controlegetal).")
        .Required("full", file => file.IsFull, "Whether it held the whole dataset, so that rows that it lacks were removed (volledig).")
        .Required("rows", file => file.Rows, "Rows in the file (regels).")
        .Required("inserted", file => file.Inserted, "Rows that were new (nieuw).")
        .Required("changed", file => file.Changed, "Rows that differed from those of the store (gewijzigd).")
        .Required("unchanged", file => file.Unchanged, "Rows that the store had already (ongewijzigd).")
        .Required("removed", file => file.Removed, "Rows that were removed because this full load lacks them (verwijderd).");
}
