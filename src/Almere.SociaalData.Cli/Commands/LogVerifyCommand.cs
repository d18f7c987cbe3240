using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.AccessLog;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata log verify</c>: whether every row of the access log is as it was written.</summary>
internal static class LogVerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var store = new StoreOptions("access log");
        var heads = new Option<FileInfo?>("--heads")
        {
            Description = "A file with the ends of all chains: those of earlier times are checked, and those of now are written when nothing is wrong. Keep it where nobody who keeps the database can write.",
        };
        var json = new Option<bool>("--json") { Description = "Write the report as JSON." };
        var command = new Command("verify", """
            Look through the whole access log for rows that were changed, removed, added or put elsewhere. It may be written meanwhile.
            Exit code 0: all is as it was written. 1: it isn't, or it can't be read. Unless it is named, it is the one that belongs to the store that the environment names.

            Example:
              sociaaldata log verify --file data/sociaaldata-access-log.db --heads /mnt/elsewhere/heads.json
            """) { heads, json };
        store.AddTo(command);
        command.SetAction((call, cancellationToken) => Running.RunAsync(call.InvocationConfiguration, () =>
            RunAsync(store.ReadLog(call), call.GetValue(heads), call.GetValue(json), call.InvocationConfiguration, cancellationToken)));
        return command;
    }

    private static async Task<int> RunAsync(AccessLogOptions log, FileInfo? heads, bool asJson, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            var known = heads is { Exists: true } ? await ReadAsync(heads, cancellationToken) : [];
            var report = await new AccessLogVerification(log).RunAsync(known, asJson ? null : new Progress(console.Error), cancellationToken);
            await console.Output.WriteLineAsync(asJson ? JsonSerializer.Serialize(report, Json) : Text(report));
            if (!report.IsIntact) return ExitCodes.Refused;
            if (heads is not null) await File.WriteAllTextAsync(heads.FullName, JsonSerializer.Serialize(report.Heads, Json), cancellationToken);
            return ExitCodes.Done;
        }
        catch (Exception refused) when (refused is AccessLogUnavailableException or IOException or UnauthorizedAccessException or JsonException)
        {
            await console.Error.WriteLineAsync(refused.Message);
            return ExitCodes.Refused;
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
