using System.Diagnostics;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Tests.Imports;

/// <summary>The command line as a process of its own, that can be killed and kept short.</summary>
internal sealed class CommandProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _error;

    private CommandProcess(Process process) =>
        (_process, _output, _error) = (process, process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());

    /// <summary>Starts <c>sociaaldata</c> on a store.</summary>
    /// <param name="store">The store; it goes into the environment.</param>
    /// <param name="call">The arguments.</param>
    /// <param name="largestFile">What a file may grow to, in blocks of 512 bytes: more is refused by the operating system, as on a full disk. Null for no bound.</param>
    public static CommandProcess Start(DatabaseOptions store, IReadOnlyList<string> call, int? largestFile = null)
    {
        IReadOnlyList<string> command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "sociaaldata.dll"), .. call];
        if (largestFile is { } blocks) command = ["sh", "-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh", .. command];
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Database__Provider"] = $"{store.Provider}";
        start.Environment["ConnectionStrings__SociaalData"] = store.ConnectionString;
        // The runtime's own files would meet the bound too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        return new(Process.Start(start)!);
    }

    /// <summary>Kills it after a time, as <c>kill -9</c> does, unless it has ended by then.</summary>
    /// <returns>Whether it was killed.</returns>
    public async Task<bool> KillAfterAsync(TimeSpan time)
    {
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(time));
        if (_process.HasExited) return false;
        _process.Kill();
        await _process.WaitForExitAsync();
        return true;
    }

    /// <summary>Waits for its end.</summary>
    public async Task<CommandRun> EndAsync()
    {
        await _process.WaitForExitAsync();
        return new(_process.ExitCode, await _output, await _error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
