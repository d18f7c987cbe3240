using System.Data.Common;
using System.Diagnostics;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>An open connection with the statements that were prepared on it. One request at a time uses it.</summary>
internal sealed class PreparedConnection(DbConnection connection, DriverValues values)
{
    private static readonly DiagnosticListener Listener = new(StartupHook.HandWrittenListener);

    private readonly Dictionary<HandWrittenEndpoint, DbCommand> _commands = new(ReferenceEqualityComparer.Instance);

    /// <summary>The prepared statement of an endpoint.</summary>
    public ValueTask<DbCommand> CommandAsync(HandWrittenEndpoint endpoint)
    {
        if (Listener.IsEnabled())
            Listener.Write("StatementRunning", endpoint.Sql);
        return _commands.TryGetValue(endpoint, out var known) ? new(known) : PrepareAsync(endpoint);
    }

    private async ValueTask<DbCommand> PrepareAsync(HandWrittenEndpoint endpoint)
    {
        var command = connection.CreateCommand();
        command.CommandText = endpoint.Sql;
        foreach (var parameter in endpoint.Parameters)
        {
            var made = command.CreateParameter();
            made.ParameterName = parameter.Name;
            made.Value = values.Of(parameter, parameter.Type == typeof(string) ? "" : parameter.Type == typeof(int) ? "0" : "2000-01-01");
            command.Parameters.Add(made);
        }

        await command.PrepareAsync();
        _commands.Add(endpoint, command);
        return command;
    }
}
