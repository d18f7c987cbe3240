using System.Diagnostics;
using System.Runtime;
using System.Text.Json;

/// <summary>
/// Loaded into a server that the benchmark starts (environment variable DOTNET_STARTUP_HOOKS): answers questions about the process on its standard input,
/// and ends the process when the benchmark is gone. The name and place are the runtime's choice.
/// </summary>
/// <seealso href="https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md"/>
internal static class StartupHook
{
    /// <summary>Begins an answer among other lines of the process.</summary>
    internal const string Mark = "#benchmark ";

    private static readonly List<string> Statements = [];

    /// <summary>Called by the runtime before the program's own entry point.</summary>
    public static void Initialize() => new Thread(Answer) { IsBackground = true, Name = "Benchmark" }.Start();

    private static void Answer()
    {
        Recorder? recorder = null;
        while (Console.In.ReadLine() is { } question)
        {
            switch (question)
            {
                case "counters":
                    Say<long[]>([Environment.CpuUsage.TotalTime.Ticks, GC.GetTotalAllocatedBytes(precise: true), JitInfo.GetCompilationTime().Ticks]);
                    break;
                case "record":
                    lock (Statements)
                        Statements.Clear();
                    recorder = new();
                    Say(true);
                    break;
                case "recorded":
                    recorder?.Dispose();
                    lock (Statements)
                        Say(Statements);
                    break;
                default:
                    Say($"Unknown question {question}.");
                    break;
            }
        }

        Environment.Exit(0);
    }

    private static void Say<T>(T answer) => Console.Error.WriteLine(Mark + JsonSerializer.Serialize(answer));

    /// <summary>Keeps the texts of the statements that run, whoever runs them: the query layer, EF Core, or a driver under a hand-written endpoint.</summary>
    private sealed class Recorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private readonly List<IDisposable> _subscriptions = [];

        public Recorder() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name is "Almere.SociaalData.GraphQL.EntityFramework" or "Microsoft.EntityFrameworkCore" or HandWrittenListener)
                _subscriptions.Add(value.Subscribe(this));
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            var text = value switch
            {
                { Value: string statement } => statement,
                { Key: "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting", Value: { } command } => command.ToString(),
                _ => null,
            };
            if (text is null)
                return;
            lock (Statements)
                Statements.Add(text);
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
        }
    }

    /// <summary>The listener of the hand-written endpoint's statements.</summary>
    internal const string HandWrittenListener = "Almere.SociaalData.Benchmarks.HandWritten";
}
