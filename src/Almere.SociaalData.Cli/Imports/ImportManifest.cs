using System.Text.Json;
using System.Text.Json.Serialization;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Imports;

namespace Almere.SociaalData.Cli.Imports;

/// <summary>A JSON file that names files, what each holds, and which are full; <c>schema/imports/manifest.schema.json</c> says its form.</summary>
/// <param name="Schema">Where editors find the form.</param>
/// <param name="Files">The files.</param>
internal sealed record ImportManifest(
    [property: JsonPropertyName("$schema")] string? Schema,
    [property: JsonRequired] IReadOnlyList<ImportManifest.Entry> Files)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = false,
    };

    /// <summary>One file.</summary>
    /// <param name="File">Where it is, counted from the manifest's folder.</param>
    /// <param name="Dataset">What it holds.</param>
    /// <param name="Full">Whether it holds the whole dataset.</param>
    internal sealed record Entry([property: JsonRequired] string File, [property: JsonRequired] string Dataset, bool Full = false);

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="WrongCallException">It can't be read, or isn't of the form; the message says where.</exception>
    public static IReadOnlyList<ImportSource> Read(FileInfo manifest)
    {
        ImportManifest? read;
        try
        {
            read = JsonSerializer.Deserialize<ImportManifest>(File.ReadAllBytes(manifest.FullName), Form);
        }
        catch (JsonException wrong)
        {
            throw Wrong($":{wrong.LineNumber + 1}:{wrong.BytePositionInLine + 1}", $"expected a manifest, at {wrong.Path ?? "$"}: an object with \"files\", each with \"file\" and \"dataset\", and \"full\" if it holds everything");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw Wrong("", unreadable.Message);
        }
        if (read is not { Files: [_, ..] files }) throw Wrong("", "it names no files");
        foreach (var entry in files)
        {
            if (!RegisterImport.Datasets.Contains(entry.Dataset)) throw Wrong("", $"\"{entry.Dataset}\" is no dataset. There are: {string.Join(", ", RegisterImport.Datasets)}");
        }
        var sources = files.Select(entry => new ImportSource(Path.GetFullPath(entry.File, manifest.DirectoryName!), Path.GetFileName(entry.File), entry.Dataset, entry.Full)).ToList();
        return sources.GroupBy(source => source.Path).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? throw Wrong("", $"it names {twice.First().Name} {twice.Count()} times")
            : sources;

        WrongCallException Wrong(string place, string reason) => new($"{manifest.Name}{place}: {reason}.");
    }
}
