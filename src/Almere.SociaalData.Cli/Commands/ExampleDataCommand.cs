using System.CommandLine;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata example-data</c>: fictional people, as many as a test needs.</summary>
internal static class ExampleDataCommand
{
    public static Command Create()
    {
        var defaults = new ExampleDataOptions();
        var file = new Option<FileInfo>("--file") { Description = "The SQLite file to fill; example data in it is replaced, other data never is.", Required = true };
        var clients = new Option<int>("--clients") { Description = "Number of clients, 1 to 1,000,000; trajectories are three times as many.", DefaultValueFactory = _ => defaults.Clients };
        var seed = new Option<int>("--seed") { Description = "Where the drawing starts: the same seed and day give the same rows.", DefaultValueFactory = _ => defaults.Seed };
        var command = new Command("example-data", """
            Fill a database with fictional people.

            Example:
              sociaaldata example-data --file data/large.db --clients 200000
            """) { file, clients, seed };
        command.SetAction((call, cancellationToken) =>
            RunAsync(call.GetValue(file)!, call.GetValue(clients), call.GetValue(seed), call.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, int clients, int seed, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var options = new ExampleDataOptions { Clients = clients, Seed = seed };
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var info = await new DatabaseSetup(DatabaseOptions.ForFile(file.FullName)).ReplaceExampleDataAsync(options, today, cancellationToken: cancellationToken);
            await console.Output.WriteLineAsync($"{file.FullName} holds {clients} fictional clients and {clients * 3} trajectories, made for {info.CreatedFor:yyyy-MM-dd}.");
            return 0;
        }
        catch (Exception refused) when (refused is DatabaseUnavailableException or ArgumentOutOfRangeException)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
