using System.CommandLine;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary>The options that say which database a command is about; what is left out comes from the environment, as the gateway reads it.</summary>
internal sealed class DatabaseChoice
{
    private const string ProviderVariable = "Database__Provider";
    private const string ConnectionVariable = "ConnectionStrings__SociaalData";

    private readonly Option<string> _provider = new("--provider")
    {
        Description = $"The kind of database: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}. Otherwise environment variable {ProviderVariable}; otherwise Sqlite.",
    };

    private readonly Option<string> _connection = new("--connection")
    {
        Description = $"How it is reached, as \"Host=db;Database=sociaaldata;Username=owner\". Otherwise environment variable {ConnectionVariable}, where a password is better kept.",
    };

    /// <summary>Gives a command the options.</summary>
    public void AddTo(Command command)
    {
        command.Add(_provider);
        command.Add(_connection);
    }

    /// <summary>The database of a call; a relative SQLite file counts from the current folder.</summary>
    /// <exception cref="DatabaseUnavailableException">A setting is missing or has an unknown value.</exception>
    public DatabaseOptions Of(ParseResult call) => DatabaseOptions.Of(
        call.GetValue(_provider) ?? Environment.GetEnvironmentVariable(ProviderVariable),
        call.GetValue(_connection) ?? Environment.GetEnvironmentVariable(ConnectionVariable),
        Directory.GetCurrentDirectory());
}
