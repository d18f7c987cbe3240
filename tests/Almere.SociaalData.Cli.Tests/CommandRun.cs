using System.CommandLine;

namespace Almere.SociaalData.Cli.Tests;

/// <summary>What one command did, run in this process as a shell would run it.</summary>
/// <param name="ExitCode">What a command tells the shell: see its help.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs a command; an exception that escapes it fails the test. Runs may go side by side: nothing of the process is shared.</summary>
    public static Task<CommandRun> Of(params string[] args) => Of(args, CancellationToken.None);

    /// <summary>Runs a command that may be stopped.</summary>
    public static async Task<CommandRun> Of(string[] args, CancellationToken cancellationToken)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        var exitCode = await Program.RunAsync(args, configuration, cancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
