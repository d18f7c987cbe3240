using System.CommandLine;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Calls;

/// <summary>The options that name the store; what they leave out comes from the environment, by the names that the gateway's settings have there.</summary>
/// <param name="what">What <c>--file</c> and <c>--connection</c> name.</param>
internal sealed class StoreOptions(string what = "store")
{
    private const string ProviderVariable = "Database__Provider";
    private const string ConnectionVariable = "ConnectionStrings__SociaalData";
    private const string LogVariable = "AccessLog__ConnectionString";

    private readonly Option<FileInfo> _file = new("--file") { Description = $"The {what}, where it is a SQLite file." };

    private readonly Option<string> _provider = new("--provider")
    {
        Description = $"Kind of database: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}. [environment: {ProviderVariable}; default: Sqlite]",
    };

    private readonly Option<string> _connection = new("--connection")
    {
        Description = $"Connection string of the {what}; a password is safer in the environment. [environment: {ConnectionVariable}]",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_file);
        command.Add(_provider);
        command.Add(_connection);
    }

    /// <summary>The store that a call names; null when neither the call nor the environment names one.</summary>
    /// <exception cref="WrongCallException">It is named in two ways.</exception>
    /// <exception cref="DatabaseUnavailableException">It is named in a way that can't be used.</exception>
    public DatabaseOptions? Find(ParseResult call)
    {
        var provider = call.GetValue(_provider);
        var connection = call.GetValue(_connection);
        if (call.GetValue(_file) is { } file)
        {
            if (provider is not null || connection is not null) throw new WrongCallException("--file names a SQLite file by itself: leave out --provider and --connection.");
            return DatabaseOptions.ForFile(file.FullName);
        }
        connection ??= Environment.GetEnvironmentVariable(ConnectionVariable);
        if (connection is null) return null;
        return DatabaseOptions.Of(DatabaseOptions.ReadProvider(provider ?? Environment.GetEnvironmentVariable(ProviderVariable)), connection, Environment.CurrentDirectory);
    }

    /// <summary>The store that a call names.</summary>
    /// <exception cref="WrongCallException">It names none, or in two ways.</exception>
    /// <exception cref="DatabaseUnavailableException">It is named in a way that can't be used.</exception>
    public DatabaseOptions Read(ParseResult call) => Find(call)
        ?? throw new WrongCallException($"No {what} is named. Give --file for a SQLite file, or --connection, or set {ConnectionVariable} in the environment.");

    /// <summary>The access log that a call names, or that belongs to the store that the environment names.</summary>
    /// <exception cref="WrongCallException">It names none, or in two ways.</exception>
    /// <exception cref="DatabaseUnavailableException">It is named in a way that can't be used.</exception>
    public AccessLogOptions ReadLog(ParseResult call)
    {
        var named = Read(call);
        return call.GetValue(_file) is null && call.GetValue(_connection) is null
            ? AccessLogOptions.Beside(named, Environment.GetEnvironmentVariable(LogVariable))
            : new(named.Provider, named.ConnectionString);
    }
}
