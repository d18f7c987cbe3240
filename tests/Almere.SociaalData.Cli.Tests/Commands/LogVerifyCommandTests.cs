using System.Diagnostics;
using System.Text.Json;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Data.AccessLog;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Almere.SociaalData.Cli.Tests.Commands;

public sealed class LogVerifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Log => _folder.File("access-log.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_log_as_it_was_written_is_told_so_and_its_heads_are_kept()
    {
        await WriteAsync();
        var heads = _folder.File("heads.json");
        var run = await CommandRun.Of("log", "verify", "--file", Log, "--heads", heads);
        Assert.Equal((0, "All is as it was written: 3 records and 6 lines in 1 chains.\n", "3 records looked at\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(3, JsonDocument.Parse(await File.ReadAllTextAsync(heads)).RootElement[0].GetProperty("number").GetInt32());
        Assert.Equal(0, (await CommandRun.Of("log", "verify", "--file", Log, "--heads", heads)).ExitCode);
    }

    [Fact]
    public async Task A_changed_row_is_named_and_the_heads_stay()
    {
        await WriteAsync();
        var heads = _folder.File("heads.json");
        await CommandRun.Of("log", "verify", "--file", Log, "--heads", heads);
        var kept = await File.ReadAllTextAsync(heads);
        await using (var connection = new SqliteConnection($"Data Source={Log};Pooling=false"))
        {
            await connection.OpenAsync();
            await using var change = connection.CreateCommand();
            change.CommandText = """DROP TRIGGER "TR_AccessRecords_UPDATE"; UPDATE "AccessRecords" SET "EndedAt" = "EndedAt" + 1 WHERE "Id" = (SELECT MIN("Id") + 1 FROM "AccessRecords")""";
            await change.ExecuteNonQueryAsync();
        }

        var run = await CommandRun.Of("log", "verify", "--file", Log, "--heads", heads);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("Chain 1, record 2: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(kept, await File.ReadAllTextAsync(heads));
        var asJson = await CommandRun.Of("log", "verify", "--file", Log, "--json");
        Assert.Equal((1, ""), (asJson.ExitCode, asJson.Error));
        var report = JsonDocument.Parse(asJson.Output).RootElement;
        Assert.Equal((false, 2), (report.GetProperty("isIntact").GetBoolean(), report.GetProperty("problems")[0].GetProperty("number").GetInt32()));
    }

    [Fact]
    public async Task What_is_no_log_is_refused()
    {
        var absent = await CommandRun.Of("log", "verify", "--file", Log);
        Assert.Equal((1, ""), (absent.ExitCode, absent.Output));
        Assert.Contains("can't be read", absent.Error, StringComparison.Ordinal);
        var none = await CommandRun.Of("log", "verify");
        Assert.Equal(2, none.ExitCode);
        Assert.Contains("No access log is named. Give --file", none.Error, StringComparison.Ordinal);
    }

    private async Task WriteAsync()
    {
        await using var log = new TableAccessLog(AccessLogOptions.ForFile(Log), new MasterSecrets(new byte[MasterSecrets.SmallestLength]), TimeProvider.System);
        await log.OpenAsync(CancellationToken.None);
        for (var i = 0; i < 3; i++)
        {
            var action = new AccessAction { At = DateTimeOffset.UnixEpoch, TraceId = ActivityTraceId.CreateRandom(), SpanId = ActivitySpanId.CreateRandom(), Name = "clients", Organisation = "coa" };
            await log.WriteAsync(new(action, DateTimeOffset.UnixEpoch, AccessStatus.Ok, new[] { log.Cipher.Encipher(1), log.Cipher.Encipher(2) }, 1), CancellationToken.None);
        }
    }
}
