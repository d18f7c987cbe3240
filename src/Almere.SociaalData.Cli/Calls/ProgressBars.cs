using System.CommandLine;
using Spectre.Console;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>Shows how far long work is: bars on a terminal, on standard error, and nothing anywhere else.</summary>
internal static class ProgressBars
{
    /// <summary>Runs work that reports steps.</summary>
    /// <param name="console">Where the command writes.</param>
    /// <param name="work">The work; it is given what it reports to, or null where nobody looks.</param>
    public static async Task<T> ShowAsync<T>(InvocationConfiguration console, Func<IProgress<Step>?, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        if (!terminal.Profile.Out.IsTerminal) return await work(null);
        return await terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    /// <summary>How far a step is.</summary>
    /// <param name="Name">What is done; a bar of its own.</param>
    /// <param name="Done">How much of it is done.</param>
    /// <param name="Total">How much there is.</param>
    internal sealed record Step(string Name, long Done, long Total);

    // Steps come one after the other: one that begins ends the one before it.
    private sealed class Bars(ProgressContext context) : IProgress<Step>
    {
        private readonly Dictionary<string, ProgressTask> _bars = [];
        private ProgressTask? _last;

        public void Report(Step value)
        {
            if (!_bars.TryGetValue(value.Name, out var bar))
            {
                _last?.Value(_last.MaxValue);
                _bars.Add(value.Name, bar = _last = context.AddTask(Markup.Escape(value.Name), maxValue: Math.Max(1, value.Total)));
            }
            bar.Value(value.Done);
        }
    }
}
