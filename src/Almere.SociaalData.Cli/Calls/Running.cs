using System.CommandLine;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>Runs what a command does, and turns what is expected to go wrong into a message and an exit code.</summary>
internal static class Running
{
    public static async Task<int> RunAsync(InvocationConfiguration console, Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (WrongCallException refused)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return ExitCodes.WrongCall;
        }
        catch (DatabaseUnavailableException unavailable)
        {
            await console.Error.WriteLineAsync(unavailable.Message);
            return ExitCodes.StoreUnavailable;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("Stopped. The store is as it was before.");
            return ExitCodes.Interrupted;
        }
    }
}
