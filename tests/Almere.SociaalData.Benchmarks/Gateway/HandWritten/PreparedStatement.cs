using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Benchmarks.Gateway.HandWritten;

/// <summary>A statement that stays prepared on as many open connections as are used at once.</summary>
internal sealed class PreparedStatement(DatabaseOptions database, string sql, IReadOnlyList<HandWrittenParameter> parameters)
{
    private static readonly DiagnosticListener Listener = new(StartupHook.HandWrittenListener);

    private readonly ConcurrentBag<DbCommand> _idle = [];

    /// <summary>A prepared command, to be given back.</summary>
    public async ValueTask<DbCommand> RentAsync()
    {
        if (Listener.IsEnabled())
            Listener.Write("StatementRunning", sql);
        if (_idle.TryTake(out var idle))
            return idle;
        var connection = BenchmarkData.Connect(database);
        await connection.OpenAsync();
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
        {
            var made = command.CreateParameter();
            made.ParameterName = parameter.Name;
            made.Value = Value(parameter, parameter.Type == typeof(string) ? "" : parameter.Type == typeof(int) ? "0" : "2000-01-01");
            command.Parameters.Add(made);
        }

        await command.PrepareAsync();
        return command;
    }

    /// <summary>Gives a command back.</summary>
    public void Return(DbCommand command) => _idle.Add(command);

    /// <summary>A parameter's value in the form that the database's driver takes.</summary>
    public object Value(HandWrittenParameter parameter, string text) => parameter.Type switch
    {
        var type when type == typeof(int) => int.Parse(text, CultureInfo.InvariantCulture),
        var type when type == typeof(DateOnly) && database.Provider == DatabaseProvider.PostgreSql => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => text,
    };
}
