using System.CommandLine;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Imports.Reports;

namespace Almere.SociaalData.Cli.Imports;

/// <summary>Writes what an import came to: for programs to a file beside the input, for people to the screen.</summary>
internal static class ImportReportFile
{
    // On a screen; the report has more of them.
    private const int ShownProblems = 20;

    /// <summary>Writes the report whole: who reads it never sees half of it.</summary>
    /// <returns>Whether it could be written; if not, it was said why. The import stands either way.</returns>
    public static async Task<bool> WriteAsync(ImportReport report, string path, InvocationConfiguration console)
    {
        var aside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            await File.WriteAllTextAsync(aside, JsonText.Of(report) + "\n");
            File.Move(aside, path, overwrite: true);
            return true;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"The report can't be written: {unwritable.Message} Name another place with --report.");
            return false;
        }
    }

    /// <summary>Shows the report.</summary>
    public static void Show(ImportReport report, InvocationConfiguration console)
    {
        foreach (var problem in report.Problems.Take(ShownProblems)) console.Error.WriteLine(problem);
        if (report.ProblemCount > ShownProblems) console.Error.WriteLine($"… and {report.ProblemCount - ShownProblems} more.");
        if (report.Files.Count > 0 && report.ProblemCount == 0)
        {
            Tables.Write(
                console.Output,
                ["file", "dataset", "rows", "inserted", "changed", "unchanged", "removed"],
                report.Files.Select(file => (IReadOnlyList<string>)
                    [file.File, file.Dataset, $"{file.Rows}", $"{file.Inserted}", $"{file.Changed}", $"{file.Unchanged}", $"{file.Removed}"]));
        }
    }
}
