using System.Text;
using System.Text.Json;
using Almere.SociaalData.Data.Imports.Columns;
using Almere.SociaalData.Data.Imports.Datasets;
using Almere.SociaalData.Domain;

namespace Almere.SociaalData.Data.Imports;

/// <summary>The documentation of every dataset, and an example file of each, printed from the definitions that read them.</summary>
public static class DatasetPages
{
    private const string Folder = "imports";

    // A list that is longer stands in a section of its own.
    private const int ShortList = 4;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The files, by their names in the folder <c>schema</c>.</summary>
    public static IEnumerable<(string Name, string Text)> All => AllDatasets.InOrder
        .SelectMany(dataset => (IEnumerable<(string, string)>)[($"{Folder}/{dataset.Name}.md", Page(dataset)), ($"{Folder}/examples/{dataset.Name}.csv", Example(dataset))])
        .Prepend(($"{Folder}/manifest.schema.json", ManifestSchema()))
        .Prepend(($"{Folder}/README.md", Overview()));

    private static string Overview()
    {
        var text = new StringBuilder("""
            # Files that can be imported

            One CSV file per dataset, with exactly the columns that its page names, in any order. The pages and the example files are printed from the definitions that read the files
            (`sociaaldata schema print`), so they can't say something else than the program does.

            - UTF-8, with or without byte order mark; `,` or `;` between fields, told from the header; quotes as in RFC 4180. Spaces around a field don't count.
            - An empty field is an absent value: it empties what the store had. Dates are `yyyy-MM-dd`, numbers have a point before their decimals.
            - A row is known by its source key. A key that is new is inserted, one that the store has is changed where it differs. Rows that a file lacks stay, unless it is imported in full (`--full`).
            - A row may refer to rows in the store and to rows in files of the same run. Files are read in the order of this table, whatever they are called.
            - Everything is checked before anything is written: one mistake in one file, and nothing of the run is written. The report names file, line, column, what sort of value was found and
              what was expected; never the value, because it may be personal.

            | dataset | what it holds | known by |
            | --- | --- | --- |

            """);
        foreach (var dataset in AllDatasets.InOrder) text.Append($"| [{dataset.Name}]({dataset.Name}.md) | {dataset.About} | {dataset.KeyWords} |\n");
        text.Append("""

            `sociaaldata import` takes a file, a folder or a manifest. In a folder a file is called after its dataset, with anything after an underscore
            (`clients_2026-11-24.csv`). A manifest names files otherwise, counted from its own folder; a folder with a `manifest.json` is imported as that says.
            [manifest.schema.json](manifest.schema.json) is its form:

            ```json
            {
              "$schema": "manifest.schema.json",
              "files": [
                { "file": "opvang/locaties.csv", "dataset": "shelter-locations", "full": true },
                { "file": "opvang/bezetting.csv", "dataset": "capacity-snapshots" }
              ]
            }
            ```

            ## What a run leaves behind

            - **A report** beside the input (`clients.csv.report.json`, `import.report.json` in a folder), also of a run that was refused: outcome, each file with its SHA-256 and its counts, the first
              1,000 problems with their places, and how many there are of each kind.
            - **A record** in the store, in the same transaction as the rows: who, when, which files, what they came to. `{ imports(last: 5) { nodes { finishedAt outcome files { name rows } } } }` asks
              for it; the data steward may. Of a refused run the record is all that is written, of a dry run nothing is.
            - Or **nothing**: a run that is stopped, killed, or meets a full disk or a lost connection leaves the store as it was. Run it again.

            A full load (`--full`, or `"full": true`) removes the rows of its dataset that the files lack. It is refused when that would be more than 20% of them (`--allow-removal PERCENT` allows more),
            or when rows of another dataset still refer to them.

            """);
        return text.ToString();
    }

    private static string ManifestSchema()
    {
        var form = new
        {
            schema = "https://json-schema.org/draft/2020-12/schema",
            title = "Manifest of an import",
            type = "object",
            required = (IReadOnlyList<string>)["files"],
            additionalProperties = false,
            properties = new Dictionary<string, object>
            {
                ["$schema"] = new { type = "string" },
                ["files"] = new
                {
                    description = "The files of one run: all of them are imported, or none.",
                    type = "array",
                    minItems = 1,
                    items = new
                    {
                        type = "object",
                        required = (IReadOnlyList<string>)["file", "dataset"],
                        additionalProperties = false,
                        properties = new Dictionary<string, object>
                        {
                            ["file"] = new { description = "Where the file is, counted from the manifest's folder.", type = "string", minLength = 1 },
                            ["dataset"] = new { description = "What it holds.", @enum = AllDatasets.InOrder.Select(dataset => dataset.Name) },
                            ["full"] = new { description = "Whether it holds its dataset whole: rows of the store that it lacks are removed.", type = "boolean", @default = false },
                        },
                    },
                },
            },
        };
        return JsonSerializer.Serialize(form, Indented).Replace("\"schema\": \"https", "\"$schema\": \"https", StringComparison.Ordinal) + "\n";
    }

    private static string Page(Dataset dataset)
    {
        var text = new StringBuilder($"# {dataset.Name}\n\n{dataset.About} A row is known by {dataset.KeyWords}. The rules for all files: [README.md](README.md).\n\n");
        text.Append("| column | what it holds | required | expected |\n| --- | --- | --- | --- |\n");
        foreach (var column in dataset.Columns) text.Append($"| `{column.Name}` | {column.About} | {(column.IsRequired ? "yes" : "no")} | {Expected(column)} |\n");
        if (dataset.RuleWords.Count > 0)
        {
            text.Append("\nBetween columns is expected:\n\n");
            foreach (var rule in dataset.RuleWords) text.Append($"- {rule}\n");
        }
        foreach (var column in dataset.Columns.Where(column => column.Codes is { Codes.Count: > ShortList })) text.Append(Codes(column.Name, column.Codes!));
        return text.Append($"\n## Example\n\n[examples/{dataset.Name}.csv](examples/{dataset.Name}.csv)\n\n```csv\n{Example(dataset)}```\n").ToString();
    }

    private static string Expected(ImportColumn column) => column.Codes switch
    {
        null => column.Expected,
        { Codes.Count: <= ShortList } codes => $"{column.Expected}: {string.Join(", ", codes.Codes.Select(Shown))}",
        _ => $"{column.Expected}, [below](#{column.Name})",
    };

    private static string Codes(string column, CodeList codes)
    {
        var text = new StringBuilder($"\n## {column}\n\n{codes.Name}, {codes.Edition} ({codes.Source}).\n\n");
        if (codes.Codes.All(code => code.Value == code.Name)) return text.Append($"{string.Join(" · ", codes.Codes.Select(Shown))}\n").ToString();
        text.Append("| code | name |\n| --- | --- |\n");
        foreach (var code in codes.Codes) text.Append($"| `{code.Value}` | {code.Name} |\n");
        return text.ToString();
    }

    private static string Shown(Code code) => code.Value == code.Name ? $"`{code.Value}`" : $"`{code.Value}` ({code.Name})";

    private static string Example(Dataset dataset) => $"{string.Join(",", dataset.Columns.Select(column => column.Name))}\n{string.Join("\n", dataset.Example)}\n";
}
