using System.CommandLine;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata database script</c>: the migrations as SQL.</summary>
internal static class DatabaseScriptCommand
{
    public static Command Create()
    {
        var provider = new Option<DatabaseProvider>("--provider") { Description = "The kind of database.", Required = true };
        var output = new Option<FileInfo?>("--output") { Description = "The file to write; otherwise it is printed." };
        var json = new Option<bool>("--json") { Description = "Write one JSON object, with the script or with the name of the file that it was written to." };
        var command = new Command("script", """
            Print the migrations and, of a server, the tables of the access log as SQL, for an administrator who runs it himself; no database is asked. On SQL Server and PostgreSQL the script can be run again
            and on any version: it does what is still to be done. That of SQLite is for an empty file. "sociaaldata database migrate" then adds the code lists.

            Exit codes: 0 done; 2 the call can't be carried out.

            Examples:
              sociaaldata database script --provider SqlServer --output sociaaldata.sql
              sociaaldata database script --provider PostgreSql | less
            """) { provider, output, json };
        command.SetAction((call, cancellationToken) => Running.RunAsync(
            call.InvocationConfiguration,
            () => WriteAsync(call.GetValue(provider), call.GetValue(output), call.GetValue(json), call.InvocationConfiguration, cancellationToken)));
        return command;
    }

    private static async Task<int> WriteAsync(DatabaseProvider provider, FileInfo? output, bool json, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        var script = DatabaseScript.Of(provider);
        if (output is not null) await WriteFileAsync(script, output, cancellationToken);
        if (json) await console.Output.WriteLineAsync(JsonText.Of(new { Provider = $"{provider}", File = output?.FullName, Script = output is null ? script : null }));
        else if (output is null) await console.Output.WriteAsync(script);
        return ExitCodes.Done;
    }

    private static async Task WriteFileAsync(string script, FileInfo output, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllTextAsync(output.FullName, script, cancellationToken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"File \"{output.FullName}\" can't be written: {refused.Message}");
        }
    }
}
