using System.Diagnostics;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>Tells listeners which statements run, for telemetry and tests: the text, never a value.</summary>
public static class StatementEvents
{
    /// <summary>The name of the listener.</summary>
    public const string ListenerName = "Almere.SociaalData.GraphQL.EntityFramework";

    /// <summary>The name of the event; its payload is the text of the statement.</summary>
    public const string Running = "StatementRunning";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    internal static void Write(string statement)
    {
        if (Listener.IsEnabled(Running))
            Listener.Write(Running, statement);
    }
}
