using System.CommandLine;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata database script</c>: the migrations as SQL.</summary>
internal static class DatabaseScriptCommand
{
    public static Command Create()
    {
        var provider = new Option<DatabaseProvider>("--provider") { Description = "The kind of database.", Required = true };
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; otherwise it is printed." };
        var command = new Command("script", """
            Print the migrations and, of a server, the tables of the access log as SQL, for an administrator who runs it himself; no database is asked. On SQL Server and PostgreSQL the script can be run again
            and on any version: it does what is still to be done. That of SQLite is for an empty file. "sociaaldata database migrate" then adds the code lists.

            Example:
              sociaaldata database script --provider SqlServer --output sociaaldata.sql
            """) { provider, output };
        command.SetAction((call, cancellationToken) =>
            WriteAsync(DatabaseScript.Of(call.GetValue(provider)), call.GetValue(output), call.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> WriteAsync(string script, FileInfo? output, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        if (output is null)
        {
            await console.Output.WriteAsync(script);
            return 0;
        }
        try
        {
            await File.WriteAllTextAsync(output.FullName, script, cancellationToken);
            return 0;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync($"File \"{output.FullName}\" can't be written: {refused.Message}");
            return 1;
        }
    }
}
