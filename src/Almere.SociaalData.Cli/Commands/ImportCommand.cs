using System.CommandLine;
using System.Diagnostics;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Cli.Imports;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.Data.Imports.Reports;
using Almere.SociaalData.Domain.Imports;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata import</c>: brings files into the registers, all of them or nothing.</summary>
internal static class ImportCommand
{
    private const int DefaultRemoval = 20;

    public static Command Create()
    {
        var input = new Argument<string>("INPUT") { Description = "A CSV file, a folder of CSV files named after their datasets, or a manifest (JSON)." };
        var dataset = new Option<string>("--dataset") { Description = "What the file holds, if its name doesn't say so: clients, trajectories-wmo, …" };
        var full = new Option<bool>("--full") { Description = "The files hold their datasets whole: rows of the store that they lack are removed." };
        var removal = new Option<int>("--allow-removal")
        {
            Description = "The largest share of a dataset, in percent, that a full load may remove.",
            DefaultValueFactory = _ => DefaultRemoval,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check and count only; write nothing but the report." };
        var example = new Option<bool>("--allow-example-data") { Description = "Also into a store of fictional people, where the next example data replaces it." };
        var by = new Option<string>("--by") { Description = "The job or account that imports, for the import record.", DefaultValueFactory = _ => Environment.UserName };
        var report = new Option<FileInfo>("--report") { Description = "Where the report goes. [default: beside the input, as INPUT.report.json]" };
        var json = new Option<bool>("--json") { Description = "Write the report to standard output too, as one JSON object and nothing else." };
        var store = new StoreOptions();
        var command = new Command("import", """
            Bring files into the registers: all of them or, if anything is wrong with one, nothing.

            The formats are described in schema/imports. Everything is checked before anything is written; the store changes in one transaction, and who
            reads it sees the old rows until the last moment. A second run of the same files changes nothing.

            Exit codes: 0 done, or nothing changed; 1 refused, and the report says why; 2 the call can't be carried out; 3 the store is unavailable or
            failed, and is as it was before; 130 stopped, and the store is as it was before.

            Examples:
              sociaaldata import clients.csv --file data/sociaaldata.db
              sociaaldata import nightly/ --connection "Host=db;Database=sociaaldata;Username=importer"
              sociaaldata import locations.csv --dataset shelter-locations --full --dry-run --file data/sociaaldata.db
              sociaaldata import nightly/manifest.json --by night-run --json | jq .outcome
            """) { input, dataset, full, removal, dryRun, example, by, report, json };
        store.AddTo(command);
        command.SetAction((call, cancellationToken) => Running.RunAsync(call.InvocationConfiguration, () =>
        {
            if (call.GetValue(removal) is < 0 or > 100) throw new WrongCallException("--allow-removal lies between 0 and 100 percent.");
            var found = ImportInput.Find(call.GetValue(input)!, call.GetValue(dataset), call.GetValue(full));
            var request = new ImportRequest(found.Sources, call.GetValue(by)!)
            {
                IsDryRun = call.GetValue(dryRun),
                MostRemovedPercent = call.GetValue(removal),
                AllowsExampleData = call.GetValue(example),
            };
            var import = new RegisterImport(store.Read(call), TimeProvider.System);
            return RunAsync(import, request, call.GetValue(report)?.FullName ?? found.ReportPath, call.GetValue(json), call.InvocationConfiguration, cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(
        RegisterImport import, ImportRequest request, string reportPath, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var report = await ProgressBars.ShowAsync(console, steps => import.RunAsync(request, steps is null ? null : new Steps(steps), cancellationToken));
        var time = Stopwatch.GetElapsedTime(began);
        var written = await ImportReportFile.WriteAsync(report, reportPath, console);
        if (json)
        {
            await console.Output.WriteLineAsync(JsonText.Of(report));
        }
        else
        {
            ImportReportFile.Show(report, console);
            await console.Output.WriteLineAsync($"{Words(report)} {time.TotalSeconds:0.0} s.{(written ? $" Report: {reportPath}" : "")}");
        }
        return report.Outcome == ImportOutcome.Refused ? ExitCodes.Refused : ExitCodes.Done;
    }

    private static string Words(ImportReport report) => (report.Outcome, report.IsDryRun) switch
    {
        (ImportOutcome.Refused, _) => $"Refused: {report.ProblemCount} {(report.ProblemCount == 1 ? "problem" : "problems")}. Nothing was imported.",
        (ImportOutcome.Applied, true) => "Dry run: the files are right, and would change the store. Nothing was written.",
        (ImportOutcome.Applied, false) => "Imported.",
        (ImportOutcome.NothingChanged, _) => "Nothing changed: the store had every row already.",
        var other => throw new UnreachableException($"Unknown outcome {other}."),
    };

    private sealed class Steps(IProgress<ProgressBars.Step> bars) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => bars.Report(new($"{value.Doing} {value.File}", value.Done, value.Total));
    }
}
