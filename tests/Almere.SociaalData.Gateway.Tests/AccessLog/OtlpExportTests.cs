using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Xunit;

namespace Almere.SociaalData.Gateway.Tests.AccessLog;

/// <summary>What a collector of OpenTelemetry is sent: the lines of the table, by the names of the standard.</summary>
public sealed class OtlpExportTests
{
    [Fact]
    public async Task A_collector_is_sent_the_lines_that_the_table_has()
    {
        var received = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var collector = WebApplication.CreateEmptyBuilder(new());
        collector.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        await using var listening = collector.Build();
        listening.Run(async context =>
        {
            using var body = new StreamReader(context.Request.Body);
            received.TrySetResult($"{context.Request.Path} {context.Request.Headers["x-key"]}\n{await body.ReadToEndAsync()}");
        });
        await listening.StartAsync();

        using var gateway = new LoggedGateway(("AccessLog:OtlpEndpoint", $"{listening.Urls.First()}/v1/traces"), ("AccessLog:OtlpHeaders", "x-key=k"));
        await gateway.AskAsync("caseworker", "{ clients(first: 2) { nodes { id } } }", "wmo", ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00"));
        var sent = (await received.Task.WaitAsync(TimeSpan.FromSeconds(20))).Split('\n', 2);
        Assert.Equal("/v1/traces k", sent[0]);
        var spans = JsonDocument.Parse(sent[1]).RootElement.GetProperty("resourceSpans")[0].GetProperty("scopeSpans")[0].GetProperty("spans").EnumerateArray().ToList();
        var (record, lines) = Assert.Single(await gateway.RecordsAsync());
        Assert.Equal(3, spans.Count);
        Assert.Equal(($"{record.SpanId:x16}", "b7ad6b7169203331"), (spans[0].GetProperty("spanId").GetString(), spans[0].GetProperty("parentSpanId").GetString()));
        Assert.All(spans, span => Assert.Equal(record.TraceId, span.GetProperty("traceId").GetString()));
        Assert.All(spans, span => Assert.Equal(1, span.GetProperty("status").GetProperty("code").GetInt32()));
        Assert.Equal(lines.Select(line => line.Span.ToString("x16", System.Globalization.CultureInfo.InvariantCulture)), spans.Skip(1).Select(span => span.GetProperty("spanId").GetString()));
        Assert.All(spans.Skip(1), span => Assert.Equal($"{record.SpanId:x16}", span.GetProperty("parentSpanId").GetString()));
        Assert.Equal(
            ["dpl.core.processing_activity_id", "dpl.core.data_subject_id", "dpl.core.data_subject_id_type"],
            spans[1].GetProperty("attributes").EnumerateArray().Select(attribute => attribute.GetProperty("key").GetString()));
    }
}
