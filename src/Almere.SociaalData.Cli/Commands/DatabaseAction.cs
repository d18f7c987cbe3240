using System.CommandLine;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary>What the commands on one database have in common: which database, and how the outcome is told.</summary>
internal static class DatabaseAction
{
    /// <summary>Gives the command its options and what it does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="act">Does it; gives the outcome as an object for <c>--json</c> and as lines for people.</param>
    public static Command On(Command command, Func<DatabaseSetup, CancellationToken, Task<(object Json, string Text)>> act)
    {
        var store = new StoreOptions();
        var json = new Option<bool>("--json") { Description = "Write the outcome as one JSON object." };
        store.AddTo(command);
        command.Add(json);
        command.SetAction((call, cancellationToken) => Running.RunAsync(call.InvocationConfiguration, async () =>
        {
            var (data, text) = await act(new DatabaseSetup(store.Read(call)), cancellationToken);
            await call.InvocationConfiguration.Output.WriteLineAsync(call.GetValue(json) ? JsonText.Of(data) : text);
            return ExitCodes.Done;
        }));
        return command;
    }
}
