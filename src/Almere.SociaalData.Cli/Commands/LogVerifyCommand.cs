using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata log verify</c>: whether every row of the access log is as it was written.</summary>
internal static class LogVerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var file = new Option<FileInfo?>("--file") { Description = "The SQLite file of the log." };
        var connection = new Option<string?>("--connection") { Description = "The connection string of the database that holds the log, instead of a file." };
        var provider = new Option<DatabaseProvider>("--provider") { Description = "The kind of that database.", DefaultValueFactory = _ => DatabaseProvider.PostgreSql };
        var heads = new Option<FileInfo?>("--heads")
        {
            Description = "A file with the ends of all chains: those of earlier times are checked, and those of now are written when nothing is wrong. Keep it where nobody who keeps the database can write.",
        };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON." };
        var command = new Command("verify", """
            Look through the whole access log for rows that were changed, removed, added or put elsewhere. It may be written meanwhile.
            Exit code 0: all is as it was written. 1: it isn't, or it can't be read.

            Example:
              sociaaldata log verify --file data/sociaaldata-access-log.db --heads /mnt/elsewhere/heads.json
            """) { file, connection, provider, heads, json };
        command.Validators.Add(call =>
        {
            if (call.GetValue(file) is null == call.GetValue(connection) is null) call.AddError("Name the log: either --file or --connection.");
        });
        command.SetAction((call, cancellationToken) => RunAsync(
            call.GetValue(file) is { } chosen ? AccessLogOptions.ForFile(chosen.FullName) : new(call.GetValue(provider), call.GetValue(connection)!),
            call.GetValue(heads), call.GetValue(json), call.InvocationConfiguration, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(AccessLogOptions log, FileInfo? heads, bool asJson, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var known = heads is { Exists: true } ? await ReadAsync(heads, cancellationToken) : [];
            var report = await new AccessLogVerification(log).RunAsync(known, asJson ? null : new Progress(console.Error), cancellationToken);
            await console.Output.WriteLineAsync(asJson ? JsonSerializer.Serialize(report, Json) : Text(report));
            if (!report.IsIntact) return 1;
            if (heads is not null) await File.WriteAllTextAsync(heads.FullName, JsonSerializer.Serialize(report.Heads, Json), cancellationToken);
            return 0;
        }
        catch (Exception refused) when (refused is AccessLogUnavailableException or IOException or UnauthorizedAccessException or JsonException)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static async Task<List<AccessLogHead>> ReadAsync(FileInfo heads, CancellationToken cancellationToken)
    {
        await using var stream = heads.OpenRead();
        return await JsonSerializer.DeserializeAsync<List<AccessLogHead>>(stream, Json, cancellationToken) ?? [];
    }

    private static string Text(AccessLogReport report)
    {
        var lines = report.Problems.Select(problem => problem switch
        {
            { Writer: 0 } => problem.Reason,
            { Number: 0 } => $"Chain {Number(problem.Writer)}: {problem.Reason}",
            _ => $"Chain {Number(problem.Writer)}, record {Number(problem.Number)}: {problem.Reason}",
        });
        var looked = $"{Number(report.Records)} records and {Number(report.Lines)} lines in {Number(report.Heads.Count)} chains";
        return string.Join(Environment.NewLine, report.IsIntact
            ? [$"All is as it was written: {looked}."]
            : lines.Append($"The access log is not as it was written: {Number(report.Problems.Count)} problems in {looked}."));
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // Not the class of the framework, which reports after the command has ended.
    private sealed class Progress(TextWriter console) : IProgress<long>
    {
        public void Report(long value) => console.WriteLine($"{Number(value)} records looked at");
    }
}
