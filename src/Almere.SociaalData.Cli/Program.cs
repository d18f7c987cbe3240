using System.CommandLine;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Cli.Commands;

namespace Almere.SociaalData.Cli;

/// <summary>The command line: which commands there are.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => RunAsync(args, new InvocationConfiguration());

    /// <summary>Runs one command; commands write to the writers of the configuration, never to the console itself.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, InvocationConfiguration configuration, CancellationToken cancellationToken = default)
    {
        var call = Commands().Parse(args);
        var exitCode = await call.InvokeAsync(configuration, cancellationToken);
        return call.Errors.Count > 0 ? ExitCodes.WrongCall : exitCode;
    }

    /// <summary>All commands.</summary>
    public static RootCommand Commands() => new("sociaaldata: what the keeper of the registers does from a command line.")
    {
        SchemaCommand.Create(),
        ExampleDataCommand.Create(),
        DatabaseCommand.Create(),
        LogCommand.Create(),
        ImportCommand.Create(),
        AccessCommand.Create(),
    };
}
