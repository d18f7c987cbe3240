using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary>What commands on one database have in common: which database, how the outcome is told, and that a refusal is a sentence and exit code 1.</summary>
internal static class DatabaseAction
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gives the command its options and what it does.</summary>
    /// <param name="command">The command.</param>
    /// <param name="act">Does it; gives the outcome as an object for <c>--json</c> and as lines for people.</param>
    public static Command On(Command command, Func<DatabaseSetup, CancellationToken, Task<(object Json, string Text)>> act)
    {
        var choice = new DatabaseChoice();
        var json = new Option<bool>("--json") { Description = "Write the outcome, also a refusal, as one JSON object." };
        choice.AddTo(command);
        command.Add(json);
        command.SetAction(async (call, cancellationToken) =>
        {
            var console = call.InvocationConfiguration;
            try
            {
                var (data, text) = await act(new DatabaseSetup(choice.Of(call)), cancellationToken);
                await console.Output.WriteLineAsync(call.GetValue(json) ? JsonSerializer.Serialize(data, Json) : text);
                return 0;
            }
            catch (DatabaseUnavailableException refused)
            {
                if (call.GetValue(json)) await console.Output.WriteLineAsync(JsonSerializer.Serialize(new { refused = refused.Message }, Json));
                else await console.Error.WriteLineAsync(refused.Message);
                return 1;
            }
        });
        return command;
    }
}
