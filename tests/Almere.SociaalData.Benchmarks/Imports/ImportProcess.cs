using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Benchmarks.Imports;

/// <summary>What one run of <c>sociaaldata import</c> took, as a process of its own.</summary>
/// <param name="Outcome">What the report says.</param>
/// <param name="Wall">Time from start to exit.</param>
/// <param name="Processor">Processor time of the process; a database server's is not in it.</param>
/// <param name="PeakMemory">Most memory that it held at once, in bytes.</param>
internal sealed record ImportProcess(string Outcome, TimeSpan Wall, TimeSpan Processor, long PeakMemory)
{
    /// <summary>Imports a folder into a store of example data.</summary>
    /// <exception cref="InvalidOperationException">The import failed; the message holds what it said.</exception>
    public static async Task<ImportProcess> RunAsync(string folder, DatabaseOptions store)
    {
        // Beside this program it finds its packages as this program does.
        var here = Path.Combine(AppContext.BaseDirectory, Path.GetFileNameWithoutExtension(typeof(ImportProcess).Assembly.Location));
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", "--runtimeconfig", $"{here}.runtimeconfig.json", "--depsfile", $"{here}.deps.json", Path.Combine(AppContext.BaseDirectory, "sociaaldata.dll"),
                "import", folder, "--allow-example-data", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Database__Provider"] = $"{store.Provider}";
        start.Environment["ConnectionStrings__SociaalData"] = store.ConnectionString;
        var began = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (processor, memory) = (TimeSpan.Zero, 0L);
        for (var exited = process.WaitForExitAsync(); !exited.IsCompleted; await Task.WhenAny(exited, Task.Delay(100)))
        {
            try
            {
                process.Refresh();
                (processor, memory) = (process.TotalProcessorTime, Math.Max(memory, HighWater(process.Id)));
            }
            catch (Exception gone) when (gone is InvalidOperationException or IOException)
            {
                // It ended between the question and the answer.
            }
        }
        began.Stop();
        return process.ExitCode == 0
            ? new(JsonDocument.Parse(await output).RootElement.GetProperty("outcome").GetString()!, began.Elapsed, processor, memory)
            : throw new InvalidOperationException($"The import exited with {process.ExitCode}: {await error}");
    }

    // The kernel keeps the peak, so that none between two looks is missed.
    private static long HighWater(int process) => File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
        ? long.Parse(line["VmHWM:".Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture) * 1024
        : 0;
}
