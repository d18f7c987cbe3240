using System.Diagnostics;

namespace Almere.SociaalData.GraphQL;

/// <summary>Tells listeners of the work that a request costs only the first time, for telemetry and tests. No event holds anything of a document or its variables.</summary>
public static class PipelineEvents
{
    /// <summary>The name of the listener.</summary>
    public const string ListenerName = "Almere.SociaalData.GraphQL";

    /// <summary>The name of the event: a document is parsed and validated.</summary>
    public const string DocumentRead = "DocumentRead";

    /// <summary>The name of the event: an operation is planned.</summary>
    public const string OperationPlanned = "OperationPlanned";

    private static readonly DiagnosticListener Listener = new(ListenerName);

    internal static void Write(string name)
    {
        if (Listener.IsEnabled(name))
            Listener.Write(name, null);
    }
}
