using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Imports;

namespace Almere.SociaalData.Cli.Imports;

/// <summary>What a call names: one file, a folder of files named after their datasets, or a manifest.</summary>
/// <param name="Sources">The files.</param>
/// <param name="ReportPath">Where the report goes unless another place is named: beside what was named.</param>
internal sealed record ImportInput(IReadOnlyList<ImportSource> Sources, string ReportPath)
{
    /// <summary>Name of the manifest that a folder may have.</summary>
    public const string ManifestName = "manifest.json";

    /// <summary>Finds the files.</summary>
    /// <param name="path">A CSV file, a folder or a manifest.</param>
    /// <param name="dataset">What the file holds; null to tell it from its name.</param>
    /// <param name="isFull">Whether the files hold their datasets whole.</param>
    /// <exception cref="WrongCallException">There is no such thing, or it can't be told what it holds.</exception>
    public static ImportInput Find(string path, string? dataset, bool isFull)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full) && File.Exists(Path.Combine(full, ManifestName))) full = Path.Combine(full, ManifestName);
        if (Directory.Exists(full)) return dataset is null ? OfFolder(full, isFull) : throw new WrongCallException("--dataset is for one file; a folder's files are named after their datasets.");
        if (!File.Exists(full)) throw new WrongCallException($"There is no file or folder \"{path}\".");
        if (!full.EndsWith(".json", StringComparison.OrdinalIgnoreCase)) return OfFile(full, dataset, isFull);
        return dataset is null && !isFull
            ? new(ImportManifest.Read(new FileInfo(full)), $"{full}.report.json")
            : throw new WrongCallException("A manifest says itself what each file holds and whether it is full: leave out --dataset and --full.");
    }

    private static ImportInput OfFile(string path, string? dataset, bool isFull)
    {
        if (dataset is not null && !RegisterImport.Datasets.Contains(dataset)) throw new WrongCallException($"\"{dataset}\" is no dataset. There are: {Known}.");
        var name = Path.GetFileName(path);
        var held = dataset ?? DatasetOf(name) ?? throw new WrongCallException($"{name} isn't named after a dataset: name one with --dataset. There are: {Known}.");
        return new([new(path, name, held, isFull)], $"{path}.report.json");
    }

    private static ImportInput OfFolder(string folder, bool isFull)
    {
        var files = Directory.EnumerateFiles(folder, "*.csv", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).ToList();
        if (files is []) throw new WrongCallException($"\"{folder}\" holds no CSV file and no {ManifestName}.");
        if (files.Select(file => Path.GetFileName(file)).FirstOrDefault(name => DatasetOf(name) is null) is { } strange)
            throw new WrongCallException($"{strange} isn't named after a dataset. Rename it, or say what it holds in a {ManifestName}. There are: {Known}.");
        return new([.. files.Select(file => Path.GetFileName(file)).Select(name => new ImportSource(Path.Combine(folder, name), name, DatasetOf(name)!, isFull))], Path.Combine(folder, "import.report.json"));
    }

    private static string Known => string.Join(", ", RegisterImport.Datasets);

    // "clients_2026-11-24.csv" holds clients.
    private static string? DatasetOf(string file) =>
        Path.GetFileNameWithoutExtension(file).Split('_')[0] is var name && RegisterImport.Datasets.Contains(name) ? name : null;
}
