using System.Diagnostics;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Almere.SociaalData.Proof.Statements;

/// <summary>Records the statements that run within one flow of work, those of the query layer and those of EF Core.</summary>
internal sealed class StatementRecorder : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private const string EntityFramework = "Microsoft.EntityFrameworkCore";

    private static readonly AsyncLocal<List<string>?> Current = new();

    static StatementRecorder() => DiagnosticListener.AllListeners.Subscribe(new StatementRecorder());

    /// <summary>Records from now on, in this flow.</summary>
    public static IReadOnlyList<string> Start() => Current.Value = [];

    /// <summary>Records no more in this flow.</summary>
    public static void Stop() => Current.Value = null;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is StatementEvents.ListenerName or EntityFramework)
            value.Subscribe(this, name => name is StatementEvents.Running || name == RelationalEventId.CommandExecuting.Name);
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        var text = value.Value switch
        {
            string statement => statement,
            CommandEventData command => command.Command.CommandText,
            _ => null,
        };
        if (text is not null && !text.StartsWith("PRAGMA", StringComparison.Ordinal) && Current.Value is { } statements)
        {
            lock (statements)
                statements.Add(text);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }
}
