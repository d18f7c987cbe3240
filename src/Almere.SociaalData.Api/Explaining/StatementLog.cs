using System.Diagnostics;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Almere.SociaalData.Api.Explaining;

/// <summary>
/// Writes down the statements that one request sends, from <see cref="Start"/> until it is disposed of. Only what the same flow of calls does counts, so
/// that of two requests at once each has its own.
/// </summary>
public sealed class StatementLog : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private static readonly AsyncLocal<StatementLog?> Active = new();

    private readonly List<StatementRead> _statements = [];
    private readonly List<IDisposable> _subscriptions = [];

    private StatementLog()
    {
    }

    /// <summary>The log that the calls at hand are written to; null where nobody asked for one.</summary>
    public static StatementLog? Current => Active.Value;

    /// <summary>The statements, in the order in which their rows were read.</summary>
    public IReadOnlyList<StatementRead> Statements
    {
        get
        {
            lock (_statements)
                return [.. _statements];
        }
    }

    /// <summary>Begins to write down what the calls below this one send.</summary>
    public static StatementLog Start()
    {
        var log = new StatementLog();
        Active.Value = log;
        log.Keep(DiagnosticListener.AllListeners.Subscribe(log));
        return log;
    }

    /// <inheritdoc/>
    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is StatementEvents.ListenerName or DbLoggerCategory.Name)
            Keep(value.Subscribe(this));
    }

    /// <inheritdoc/>
    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (Active.Value != this)
            return;
        var read = value switch
        {
            { Key: StatementEvents.Read, Value: StatementRead statement } => statement,
            { Value: DataReaderDisposingEventData reader } => new("LINQ", reader.Command.CommandText, null, reader.ReadCount),
            _ => null,
        };
        if (read is null)
            return;
        lock (_statements)
            _statements.Add(read);
    }

    /// <inheritdoc/>
    public void OnCompleted()
    {
    }

    /// <inheritdoc/>
    public void OnError(Exception error)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Active.Value = null;
        lock (_subscriptions)
        {
            foreach (var subscription in _subscriptions)
                subscription.Dispose();
        }
    }

    private void Keep(IDisposable subscription)
    {
        lock (_subscriptions)
            _subscriptions.Add(subscription);
    }
}
