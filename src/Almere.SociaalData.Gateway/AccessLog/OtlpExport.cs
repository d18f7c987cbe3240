using System.Net.Http.Headers;
using System.Threading.Channels;
using Almere.SociaalData.Access.AccessLog;

namespace Almere.SociaalData.Gateway.AccessLog;

/// <summary>
/// Sends confirmed entries on to a collector of OpenTelemetry, as spans in JSON over HTTP (OTLP). The table has them already, so nobody waits for it: when the
/// collector stays away for long, the oldest are kept and the newest are left out, with a line in the log.
/// </summary>
/// <remarks>
/// The span ids are those of the table. OpenTelemetry's own exporter takes activities, which make up theirs; a line would then hang under an action that nobody has.
/// </remarks>
/// <seealso href="https://opentelemetry.io/docs/specs/otlp/#otlphttp"/>
internal sealed partial class OtlpExport : IAccessLogExport, IAsyncDisposable
{
    private const int Waiting = 8_192;
    private const int EntriesAtOnce = 256;
    private const int Attempts = 5;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private readonly Channel<AccessLogEntry> _queue = Channel.CreateBounded<AccessLogEntry>(new BoundedChannelOptions(Waiting) { SingleReader = true });
    private readonly HttpClient _client;
    private readonly Uri _collector;
    private readonly TimeProvider _clock;
    private readonly ILogger<OtlpExport> _logger;
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _sending;

    /// <param name="collector">Where spans are posted to, usually ending in <c>/v1/traces</c>.</param>
    /// <param name="headers">Headers for the collector.</param>
    /// <param name="clock">Waits between attempts.</param>
    /// <param name="logger">Told what could not be sent.</param>
    public OtlpExport(Uri collector, IReadOnlyList<KeyValuePair<string, string>> headers, TimeProvider clock, ILogger<OtlpExport> logger)
    {
        (_collector, _clock, _logger) = (collector, clock, logger);
        _client = new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { Timeout = Timeout };
        foreach (var (name, value) in headers)
            _client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        _sending = Task.Run(SendAsync);
    }

    /// <inheritdoc/>
    public void Send(AccessLogEntry entry)
    {
        if (!_queue.Writer.TryWrite(entry))
            LeftOut(_logger, 1, "too many wait");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _ending.CancelAfter(Timeout);
        await _sending;
        _client.Dispose();
        _ending.Dispose();
    }

    private async Task SendAsync()
    {
        var entries = new List<AccessLogEntry>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            entries.Clear();
            while (entries.Count < EntriesAtOnce && _queue.Reader.TryRead(out var entry))
                entries.Add(entry);
            if (await TrySendAsync(OtlpSpans.Write(entries)) is { } reason)
                LeftOut(_logger, entries.Count, reason);
        }
    }

    private async Task<string?> TrySendAsync(byte[] spans)
    {
        for (var attempt = 1; ; attempt++)
        {
            string reason;
            try
            {
                using var content = new ByteArrayContent(spans) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await _client.PostAsync(_collector, content, _ending.Token);
                if (response.IsSuccessStatusCode)
                    return null;
                reason = $"the collector answered {(int)response.StatusCode}";
                if ((int)response.StatusCode is >= 400 and < 500 and not 429)
                    return reason;
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
            {
                reason = "the collector can't be reached";
            }

            if (attempt == Attempts || _ending.IsCancellationRequested)
                return reason;
            await Task.Delay(TimeSpan.FromSeconds(1 << attempt), _clock, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(EventId = 3004, Level = LogLevel.Warning, Message = "{Count} entries of the access log were not sent on, they are in its table: {Reason}")]
    private static partial void LeftOut(ILogger logger, int count, string reason);
}
