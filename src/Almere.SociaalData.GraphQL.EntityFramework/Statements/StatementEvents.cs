using System.Diagnostics;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>Tells listeners which statements run, for telemetry, explanations and tests: the text, never a value.</summary>
public static class StatementEvents
{
    /// <summary>The name of the listener.</summary>
    public const string ListenerName = "Almere.SociaalData.GraphQL.EntityFramework";

    /// <summary>The name of the event that a statement starts; its payload is the text of the statement.</summary>
    public const string Running = "StatementRunning";

    /// <summary>The name of the event that the rows of a statement have been read; its payload is a <see cref="StatementRead"/>.</summary>
    public const string Read = "StatementRead";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    internal static void Write(string statement)
    {
        if (Listener.IsEnabled(Running))
            Listener.Write(Running, statement);
    }

    internal static void WriteRead(SqlStatement statement, long? mostRows, int rows)
    {
        if (Listener.IsEnabled(Read))
            Listener.Write(Read, new StatementRead(statement.Step, statement.Text, mostRows, rows));
    }
}
