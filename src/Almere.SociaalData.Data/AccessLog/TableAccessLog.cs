using System.Threading.Channels;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// The access log as append-only tables. One writer of the process takes what requests hand in meanwhile and writes it as one transaction, so that a
/// hundred requests wait for the disk once; each record is tied to the one before it in the writer's own chain, so that several gateways write side by side.
/// </summary>
/// <remarks>
/// Safe for use by many threads at once. When a write fails, everybody who waits for it is told; the next one opens the connection again, so it
/// recovers by itself.
/// </remarks>
public sealed class TableAccessLog : IAccessLogSink, IAsyncDisposable
{
    // Records and lines of one transaction, at most about so many; entries that wait, at most.
    private const int GroupSize = 4_096;
    private const int QueueSize = 16_384;

    // Persons that this process knows to be in the table already, at most.
    private const int KnownPersons = 1_000_000;

    private readonly AccessLogOptions _options;
    private readonly MasterSecrets _secrets;
    private readonly TimeProvider _clock;
    private readonly LogStore _store;
    private readonly Channel<Pending> _queue = Channel.CreateBounded<Pending>(new BoundedChannelOptions(QueueSize) { SingleReader = true });
    private readonly Task _writing;
    private readonly RecordHash _recordHash = new();
    private readonly HashSet<long> _persons = [];

    private ILogConnection? _connection;
    private AccessWriter? _chain;
    private volatile SubjectCipher? _cipher;

    /// <param name="options">Where it is kept.</param>
    /// <param name="secrets">The secrets that its key is kept under.</param>
    /// <param name="clock">Tells when a chain begins, and how long to wait.</param>
    public TableAccessLog(AccessLogOptions options, MasterSecrets secrets, TimeProvider clock)
    {
        (_options, _secrets, _clock) = (options, secrets, clock);
        _store = LogStore.Of(options);
        _writing = Task.Run(WriteGroupsAsync);
    }

    /// <summary>Why the last write failed, in a sentence for who keeps the gateway; null when it succeeded.</summary>
    public string? Trouble { get; private set; }

    /// <summary>What enciphers persons, once the log has been opened.</summary>
    /// <exception cref="AccessLogUnavailableException">It was never opened.</exception>
    public SubjectCipher Cipher => _cipher ?? throw new AccessLogUnavailableException("The access log has not been opened.");

    /// <summary>
    /// Makes sure that the log can be opened, and opens it the first time. While writing fails, this tries again: only one of all that ask, and it waits its turn.
    /// </summary>
    /// <exception cref="AccessLogUnavailableException">It can't be opened or written.</exception>
    public async ValueTask OpenAsync(CancellationToken cancellationToken)
    {
        if (_cipher is null || Trouble is not null) await SubmitAsync(new Pending(null), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<long> WriteAsync(AccessLogEntry entry, CancellationToken cancellationToken) => await SubmitAsync(new Pending(entry), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _writing;
        await DropConnectionAsync();
        _store.Close();
    }

    private async Task<long> SubmitAsync(Pending pending, CancellationToken cancellationToken)
    {
        if (!_queue.Writer.TryWrite(pending)) throw new AccessLogUnavailableException("The access log is behind: too many entries wait to be written.");
        try
        {
            return await pending.Receipt.Task.WaitAsync(TimeSpan.FromSeconds(_options.TimeoutSeconds + 1), _clock, cancellationToken);
        }
        catch (TimeoutException late)
        {
            throw new AccessLogUnavailableException($"The access log didn't confirm within {_options.TimeoutSeconds} seconds.", late);
        }
    }

    private async Task WriteGroupsAsync()
    {
        var group = new List<Pending>();
        while (await _queue.Reader.WaitToReadAsync())
        {
            var size = 0;
            while (size < GroupSize && _queue.Reader.TryRead(out var pending))
            {
                group.Add(pending);
                size += 1 + (pending.Entry?.Subjects.Length ?? 0);
            }

            await WriteGroupAsync(group);
            group.Clear();
        }
    }

    // Whatever goes wrong here is told to those who wait; the loop itself must not end.
    private async Task WriteGroupAsync(List<Pending> group)
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(_options.TimeoutSeconds), _clock);
        try
        {
            await EnsureOpenAsync(time.Token);
            await WriteAsync(group, time.Token);
            Trouble = null;
        }
        catch (Exception error)
        {
            Trouble = $"The access log can't be written: {ReasonOf(error)}";
            var unavailable = new AccessLogUnavailableException(Trouble, error);
            foreach (var pending in group) pending.Receipt.TrySetException(unavailable);
            await DropConnectionAsync();
        }
    }

    // The message of a database names what was written nowhere, but may name its server: the kind of error is enough.
    private static string ReasonOf(Exception error) => error switch
    {
        AccessLogUnavailableException known => known.Message,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            5 or 6 => "another process holds its file locked.",
            8 => "its file is read-only.",
            10 => "its file can't be read or written.",
            13 => "the disk is full.",
            14 => "its file can't be opened.",
            26 => "its file is no SQLite database.",
            var code => $"SQLite reports error {code}.",
        },
        OperationCanceledException => "it didn't answer in time.",
        Npgsql.PostgresException postgres => $"the server reports error {postgres.SqlState}.",
        Microsoft.Data.SqlClient.SqlException server => $"the server reports error {server.Number}.",
        Npgsql.NpgsqlException => "its server can't be reached.",
        IOException or UnauthorizedAccessException => "its file can't be read or written.",
        _ => $"{error.GetType().Name}.",
    };

    private async Task EnsureOpenAsync(CancellationToken cancellationToken)
    {
        if (_connection is not null) return;
        _connection = await _store.OpenAsync(cancellationToken);
        _persons.Clear();
        _cipher ??= await OpenKeyAsync(_connection, cancellationToken);
        // A chain goes on where the last write that is there left it, whether or not its confirmation arrived.
        if (_chain is not null) _chain = await _connection.FindAsync(_chain.Id, cancellationToken);
    }

    private async Task<SubjectCipher> OpenKeyAsync(ILogConnection connection, CancellationToken cancellationToken)
    {
        if (await connection.KeyAsync(cancellationToken) is not { } kept)
        {
            // Where another process is first, its key holds.
            await connection.AddKeyAsync(new() { Id = 1, Wrapped = WrappedKey.New(_secrets) }, cancellationToken);
            kept = (await connection.KeyAsync(cancellationToken))!;
        }

        var key = WrappedKey.Open(kept.Wrapped, _secrets, out var isCurrent) ?? throw new AccessLogUnavailableException(
            "its key was made with another master secret. Set that one as Access:PreviousMasterSecret, so that what was logged can still be found.");
        if (!isCurrent) await connection.AddKeyAsync(new() { Id = kept.Id + 1, Wrapped = WrappedKey.Wrap(key, _secrets) }, cancellationToken);
        return new(key);
    }

    private async Task WriteAsync(List<Pending> pendings, CancellationToken cancellationToken)
    {
        if (pendings.TrueForAll(pending => pending.Entry is null))
        {
            // Who only asks whether it can be written again gets a true answer, and not just that it can be opened.
            if (Trouble is not null) await _connection!.CheckAsync(cancellationToken);
            foreach (var pending in pendings) pending.Receipt.TrySetResult(0);
            return;
        }

        var chain = _chain ?? await _connection!.BeginAsync(_clock.GetUtcNow().ToUnixTimeMilliseconds(), cancellationToken);
        var (number, hash) = (chain.Number, chain.Hash);
        var records = new List<AccessRecord>(pendings.Count);
        var lines = new List<RecordLine>();
        var newPersons = new List<long>();
        foreach (var pending in pendings)
        {
            if (pending.Entry is not { } entry) continue;
            var first = lines.Count;
            for (var i = 0; i < entry.Subjects.Length; i++)
            {
                var person = entry.Subjects.Span[i];
                lines.Add(new(entry.Spans.Span[i], person.First, person.Rest));
                if (!_persons.Contains(person.First)) newPersons.Add(person.First);
            }

            var record = RecordOf(entry, new AccessRecordKey(chain.Id, ++number).Value);
            _recordHash.Compute(hash, record, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lines)[first..], record.Hash);
            hash = record.Hash;
            records.Add(record);
        }

        // From now on a failure leaves it open whether the group is there: the chain is read again.
        _chain = chain;
        await _connection!.WriteAsync(new(chain.Id, records, lines, newPersons, number, hash), cancellationToken);
        _chain = new() { Id = chain.Id, StartedAt = chain.StartedAt, Genesis = chain.Genesis, Number = number, Hash = hash };
        if (_persons.Count > KnownPersons) _persons.Clear();
        _persons.UnionWith(newPersons);
        var next = 0;
        foreach (var pending in pendings) pending.Receipt.TrySetResult(pending.Entry is null ? 0 : records[next++].Id);
    }

    private static AccessRecord RecordOf(AccessLogEntry entry, long id)
    {
        var action = entry.Action;
        return new()
        {
            Id = id,
            At = action.At.UtcDateTime,
            EndedAt = entry.EndedAt.UtcDateTime,
            TraceId = action.TraceId.ToHexString(),
            SpanId = action.SpanId.ToHexString(),
            ParentSpanId = action.ParentSpanId == default ? null : action.ParentSpanId.ToHexString(),
            Status = entry.Status.ToString(),
            Operation = action.Name,
            Purpose = action.Purpose?.Id,
            ProcessingActivity = action.Purpose?.Uri.ToString(),
            Organisation = action.Organisation,
            Application = action.Application,
            Coordinates = action.Coordinates,
            Denied = action.Denied,
            Refusal = action.Refusal,
            Processor = action.Processor,
            ExceptionType = entry.ExceptionType,
            Subjects = entry.Subjects.Length,
            ContinuesId = entry.Continues,
            Hash = new byte[RecordHash.Size],
        };
    }

    private async Task DropConnectionAsync()
    {
        if (_connection is not { } connection) return;
        _connection = null;
        try
        {
            await connection.DisposeAsync();
        }
        catch (Exception)
        {
            // It was broken already, and it is gone now.
        }
    }

    /// <summary>An entry and who waits for it; without one, somebody who asks whether the log can be opened.</summary>
    private sealed class Pending(AccessLogEntry? entry)
    {
        public AccessLogEntry? Entry => entry;

        public TaskCompletionSource<long> Receipt { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
