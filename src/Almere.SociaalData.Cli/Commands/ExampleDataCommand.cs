using System.CommandLine;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Database;
using Almere.SociaalData.Data.ExampleData;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata example-data</c>: fictional people, as many as a test needs.</summary>
internal static class ExampleDataCommand
{
    public static Command Create()
    {
        var defaults = new ExampleDataOptions();
        var clients = new Option<int>("--clients") { Description = "Number of clients, 1 to 1,000,000; trajectories are three times as many.", DefaultValueFactory = _ => defaults.Clients };
        var seed = new Option<int>("--seed") { Description = "Where the drawing starts: the same seed and day give the same rows.", DefaultValueFactory = _ => defaults.Seed };
        var json = new Option<bool>("--json") { Description = "Write what was made as one JSON object." };
        var store = new StoreOptions();
        var command = new Command("example-data", """
            Fill a store with fictional people. Example data in it is replaced, other data never is.

            Exit codes: 0 done; 2 the call can't be carried out; 3 the store can't be written, or holds something else; 130 stopped.

            Examples:
              sociaaldata example-data --file data/large.db --clients 200000
              sociaaldata example-data --provider PostgreSql --connection "Host=localhost;Database=example;Username=owner"
            """) { clients, seed, json };
        store.AddTo(command);
        command.SetAction((call, cancellationToken) => Running.RunAsync(
            call.InvocationConfiguration,
            () => RunAsync(store.Read(call), Read(call.GetValue(clients), call.GetValue(seed)), call.GetValue(json), call.InvocationConfiguration, cancellationToken)));
        return command;
    }

    private static ExampleDataOptions Read(int clients, int seed)
    {
        try
        {
            return new() { Clients = clients, Seed = seed };
        }
        catch (ArgumentOutOfRangeException wrong)
        {
            throw new WrongCallException(wrong.Message);
        }
    }

    private static async Task<int> RunAsync(
        DatabaseOptions store, ExampleDataOptions options, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var setup = new DatabaseSetup(store);
        var info = await ProgressBars.ShowAsync(
            console, steps => setup.ReplaceExampleDataAsync(options, today, steps is null ? null : new Steps(steps), cancellationToken));
        await console.Output.WriteLineAsync(json
            ? JsonText.Of(new { Store = setup.StoreName, options.Clients, Trajectories = options.Clients * 3, options.Seed, info.CreatedFor })
            : $"{setup.StoreName} holds {options.Clients} fictional clients and {options.Clients * 3} trajectories, made for {info.CreatedFor:yyyy-MM-dd}.");
        return ExitCodes.Done;
    }

    private sealed class Steps(IProgress<ProgressBars.Step> bars) : IProgress<ExampleDataProgress>
    {
        public void Report(ExampleDataProgress value) => bars.Report(new("clients and trajectories", value.Clients, value.Total));
    }
}
