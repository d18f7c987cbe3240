using System.Diagnostics;
using Almere.SociaalData.Data.Database;
using Xunit;

namespace Almere.SociaalData.Cli.Tests;

/// <summary>Long work shows how far it is to who sits at a terminal, and to nobody else.</summary>
public sealed class TerminalTests : IDisposable
{
    private const string Terminal = "/usr/bin/script";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("example-data --file {0} --clients 3000", "clients and trajectories")]
    [InlineData("import {1} --file {0}", "households.csv")]
    public async Task Bars_are_shown_on_a_terminal_and_nothing_is_in_a_pipe(string call, string step)
    {
        Skip.IfNot(File.Exists(Terminal), $"{Terminal}, which gives a program a terminal, isn't there.");
        var store = _folder.File("store.db");
        var households = _folder.Write("households.csv", $"key,size,children\n{string.Concat(Enumerable.Range(0, 60_000).Select(row => $"H-{row},1,0\n"))}");
        if (call.StartsWith("import", StringComparison.Ordinal)) await new DatabaseSetup(DatabaseOptions.ForFile(store)).PrepareAsync(exampleData: null, new(2026, 11, 22));
        var command = $"dotnet {Path.Combine(AppContext.BaseDirectory, "sociaaldata.dll")} {string.Format(System.Globalization.CultureInfo.InvariantCulture, call, store, households)}";
        var seen = await RunAsync(Terminal, "-qec", command, "/dev/null");
        Assert.Contains(step, seen, StringComparison.Ordinal);
        Assert.Contains('\e', seen);
        Assert.Contains('%', seen);
        var piped = await RunAsync("/bin/sh", "-c", $"{command} 2>&1");
        Assert.DoesNotContain('\e', piped);
        Assert.DoesNotContain('%', piped);
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["TERM"] = "xterm-256color";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return output;
    }
}
