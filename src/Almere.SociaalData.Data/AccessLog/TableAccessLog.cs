using System.Buffers.Binary;
using System.Threading.Tasks.Sources;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// The access log as append-only tables. One thread of the process takes what requests hand in meanwhile and writes it as one transaction, so that a
/// hundred requests wait for the disk once; each record is tied to the one before it in the process's own chain, so that several gateways write side by side.
/// The index by person follows behind, many lines at once.
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

    // Texts that are known to be in their table, at most: a caller can make its own differ from one request to the next.
    private const int MostTexts = 4_096;

    // Where each processor has more requests than this to work on, those go first, at most this long: more of them share the next turn of the disk, and no processor idles.
    private const int EnoughForProcessor = 16;
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(2);

    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(1);

    private const string OtherVersion = "its tables are not those of this version. ";

    private readonly AccessLogOptions _options;
    private readonly MasterSecrets _secrets;
    private readonly TimeProvider _clock;
    private readonly Func<int> _underWay;
    private readonly LogStore _store;
    private readonly RecordHash _recordHash = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ITimer _watch;

    // All of it under the lock on the queue.
    private readonly Queue<Pending> _queue = [];
    private readonly List<Pending> _group = [];
    private bool _isGathering;
    private bool _isAtWork;
    private long _atWorkSince;
    private bool _isClosed;

    // Used by the writing thread alone.
    private LogConnection? _connection;
    private AccessWriter? _chain;
    private readonly Dictionary<RecordTexts, (long Id, byte[] Hash)> _texts = [];
    private int _unindexed;

    private volatile SubjectCipher? _cipher;

    /// <param name="options">Where it is kept.</param>
    /// <param name="secrets">The secrets that its key is kept under.</param>
    /// <param name="clock">Tells when a chain begins, and how long to wait.</param>
    /// <param name="underWay">Number of requests that the process is answering, those among them that wait for this log; null for a process that answers none.</param>
    public TableAccessLog(AccessLogOptions options, MasterSecrets secrets, TimeProvider clock, Func<int>? underWay = null)
    {
        (_options, _secrets, _clock, _underWay) = (options, secrets, clock, underWay ?? (static () => 0));
        _store = LogStore.Of(options);
        _watch = clock.CreateTimer(static log => ((TableAccessLog)log!).TellWhoWaitsTooLong(), this, Watch, Watch);
        // A thread of its own: it waits for the disk most of the time, and those of the pool are few.
        new Thread(WriteGroups) { IsBackground = true, Name = "Access log" }.Start();
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
        if (_cipher is null || Trouble is not null) await SubmitAsync(new(null), cancellationToken);
    }

    /// <summary>Makes sure that the index by person has every line that was written so far, by whichever process.</summary>
    /// <exception cref="AccessLogUnavailableException">It can't be opened or written.</exception>
    public async ValueTask IndexAsync(CancellationToken cancellationToken) => await SubmitAsync(new(null) { Indexes = true }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> WriteAsync(AccessLogEntry entry, CancellationToken cancellationToken) => SubmitAsync(new(entry), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        lock (_queue)
        {
            _isClosed = true;
            Monitor.Pulse(_queue);
        }

        await _ended.Task;
        await _watch.DisposeAsync();
        DropConnection();
        _store.Close();
    }

    private ValueTask<long> SubmitAsync(Pending pending, CancellationToken cancellationToken)
    {
        lock (_queue)
        {
            if (_isClosed || _queue.Count >= QueueSize)
                return ValueTask.FromException<long>(new AccessLogUnavailableException("The access log is behind: too many entries wait to be written."));
            _queue.Enqueue(pending);
            if (_isGathering ? !AreProcessorsBusy : _queue.Count == 1) Monitor.Pulse(_queue);
        }

        return pending.WaitAsync(cancellationToken);
    }

    private void WriteGroups()
    {
        while (TakeGroup())
        {
            var before = _unindexed;
            WriteGroup();
            // As many lines as came are indexed, a little later.
            for (var lines = _unindexed - before; _unindexed >= AccessIndexPart.Size && lines >= 0; lines -= AccessIndexPart.PieceSize) IndexOwn();
        }

        _ended.SetResult();
    }

    /// <summary>Takes what waits, or waits for something; false at the end, when nothing is left.</summary>
    private bool TakeGroup()
    {
        lock (_queue)
        {
            _isAtWork = false;
            Gather();
            while (_queue.Count == 0)
            {
                if (_isClosed) return false;
                Monitor.Wait(_queue);
            }

            for (var size = 0; size < GroupSize && _queue.TryDequeue(out var pending); size += 1 + (pending.Entry?.Subjects.Length ?? 0)) _group.Add(pending);
            (_isAtWork, _atWorkSince) = (true, _clock.GetTimestamp());
            return true;
        }
    }

    // Before the next group: whoever sends the last record that is worth waiting for ends it.
    private void Gather()
    {
        if (_isClosed || !AreProcessorsBusy) return;
        _isGathering = true;
        Monitor.Wait(_queue, Gathering);
        _isGathering = false;
    }

    // With requests that don't wait here.
    private bool AreProcessorsBusy => _underWay() - _queue.Count > EnoughForProcessor * Environment.ProcessorCount;

    // Whatever goes wrong here is told to those who wait; the thread itself must not end.
    private void WriteGroup()
    {
        try
        {
            EnsureOpen();
            Write();
            Trouble = null;
        }
        catch (Exception error)
        {
            Fail(error);
        }
        finally
        {
            lock (_queue) _group.Clear();
        }
    }

    private void IndexOwn()
    {
        try
        {
            if (_connection is { } connection && _chain is { } chain && connection.Index(chain.Id)) _unindexed = 0;
        }
        catch (Exception error)
        {
            Fail(error);
        }
    }

    private void Fail(Exception error)
    {
        Trouble = $"The access log can't be written: {ReasonOf(error)}";
        var unavailable = new AccessLogUnavailableException(Trouble, error);
        foreach (var pending in _group) pending.Refuse(unavailable);
        DropConnection();
    }

    // A disk that hangs keeps the thread, and nobody else.
    private void TellWhoWaitsTooLong()
    {
        List<Pending> late;
        lock (_queue)
        {
            if (!_isAtWork || _clock.GetElapsedTime(_atWorkSince) < TimeSpan.FromSeconds(_options.TimeoutSeconds) + Watch) return;
            late = [.. _group, .. _queue];
            _queue.Clear();
        }

        var unavailable = new AccessLogUnavailableException($"The access log didn't confirm within {_options.TimeoutSeconds} seconds.");
        foreach (var pending in late) pending.Refuse(unavailable);
    }

    // The message of a database names what was written nowhere, but may name its server: the kind of error is enough.
    private static string ReasonOf(Exception error) => error switch
    {
        AccessLogUnavailableException known => known.Message,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            1 => OtherVersion + "Keep its file elsewhere, and a new one is made.",
            5 or 6 => "another process holds its file locked.",
            8 => "its file is read-only.",
            10 => "its file can't be read or written.",
            13 => "the disk is full.",
            14 => "its file can't be opened.",
            26 => "its file is no SQLite database.",
            var code => $"SQLite reports error {code}.",
        },
        OperationCanceledException => "it didn't answer in time.",
        Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UndefinedColumn or Npgsql.PostgresErrorCodes.UndefinedTable } =>
            OtherVersion + "Keep them in another schema or database, and new ones are made.",
        Npgsql.PostgresException postgres => $"the server reports error {postgres.SqlState}.",
        Microsoft.Data.SqlClient.SqlException server => $"the server reports error {server.Number}.",
        Npgsql.NpgsqlException => "its server can't be reached.",
        IOException or UnauthorizedAccessException => "its file can't be read or written.",
        _ => $"{error.GetType().Name}.",
    };

    private void EnsureOpen()
    {
        if (_connection is not null) return;
        _connection = _store.Open();
        // What the last group of the connection before wrote may not be there.
        _texts.Clear();
        _cipher ??= OpenKey(_connection);
        // A chain goes on where the last write that is there left it, whether or not its confirmation arrived.
        if (_chain is not null) _chain = _connection.Find(_chain.Id);
    }

    private SubjectCipher OpenKey(LogConnection connection)
    {
        if (connection.Key() is not { } kept)
        {
            // Where another process is first, its key holds.
            connection.AddKey(new() { Id = 1, Wrapped = WrappedKey.New(_secrets) });
            kept = connection.Key()!;
        }

        var key = WrappedKey.Open(kept.Wrapped, _secrets, out var isCurrent) ?? throw new AccessLogUnavailableException(
            "its key was made with another master secret. Set that one as Access:PreviousMasterSecret, so that what was logged can still be found.");
        if (!isCurrent) connection.AddKey(new() { Id = kept.Id + 1, Wrapped = WrappedKey.Wrap(key, _secrets) });
        return new(key);
    }

    private void Write()
    {
        var records = new List<AccessRecord>(_group.Count);
        if (_group.Exists(pending => pending.Entry is not null)) Write(records);
        // Who only asks whether it can be written again gets a true answer, and not just that it can be opened.
        else if (Trouble is not null) _connection!.Check();
        if (_group.Exists(pending => pending.Indexes))
        {
            foreach (var writer in _connection!.Behind()) while (!_connection.Index(writer)) { }
            _unindexed = 0;
        }

        Confirmed.Tell(_group, records);
    }

    private void Write(List<AccessRecord> records)
    {
        var chain = _chain ?? _connection!.Begin(_clock.GetUtcNow().ToUnixTimeMilliseconds());
        var (number, hash) = (chain.Number, chain.Hash);
        var added = new List<AccessRecord>();
        foreach (var pending in _group)
        {
            if (pending.Entry is not { } entry) continue;
            var (id, texts) = (new AccessRecordKey(chain.Id, ++number).Value, RecordTexts.Of(entry));
            if (!_texts.TryGetValue(texts, out var known))
            {
                if (_texts.Count >= MostTexts) _texts.Clear();
                _texts[texts] = known = (id, _recordHash.Compute(texts));
            }

            var record = RecordOf(entry, id, known.Id, texts);
            _recordHash.Compute(hash, record, known.Hash, record.Hash);
            hash = record.Hash;
            records.Add(record);
            if (known.Id == id) added.Add(record);
            _unindexed += record.Subjects;
        }

        // From now on a failure leaves it open whether the group is there: the chain is read again.
        _chain = chain;
        _connection!.Write(new(chain.Id, records, added, number, hash));
        _chain = new() { Id = chain.Id, StartedAt = chain.StartedAt, Genesis = chain.Genesis, Number = number, Hash = hash };
    }

    private static AccessRecord RecordOf(AccessLogEntry entry, long id, long textsId, RecordTexts texts)
    {
        var action = entry.Action;
        return new()
        {
            Id = id,
            TextsId = textsId,
            At = action.At.UtcDateTime,
            EndedAt = entry.EndedAt.UtcDateTime,
            TraceId = action.TraceId.ToHexString(),
            SpanId = SpanNumber.Of(action.SpanId),
            ParentSpanId = action.ParentSpanId == default ? null : SpanNumber.Of(action.ParentSpanId),
            Status = texts.Status,
            Operation = texts.Operation,
            Purpose = texts.Purpose,
            ProcessingActivity = texts.ProcessingActivity,
            Organisation = texts.Organisation,
            Application = texts.Application,
            Coordinates = texts.Coordinates,
            Denied = texts.Denied,
            Refusal = texts.Refusal,
            Processor = texts.Processor,
            ExceptionType = texts.ExceptionType,
            Subjects = entry.Subjects.Length,
            FirstSpan = entry.FirstSpan,
            Persons = PersonsOf(entry.Subjects.Span),
            ContinuesId = entry.Continues,
            Hash = new byte[RecordHash.Size],
        };
    }

    private static byte[] PersonsOf(ReadOnlySpan<SubjectId> subjects)
    {
        var persons = new byte[subjects.Length * AccessLine.Size];
        for (var i = 0; i < subjects.Length; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(persons.AsSpan(i * AccessLine.Size), subjects[i].First);
            BinaryPrimitives.WriteInt64BigEndian(persons.AsSpan((i * AccessLine.Size) + sizeof(long)), subjects[i].Rest);
        }

        return persons;
    }

    private void DropConnection()
    {
        var connection = _connection;
        _connection = null;
        try
        {
            connection?.Dispose();
        }
        catch (Exception)
        {
            // It was broken already, and it is gone now.
        }
    }

    /// <summary>
    /// Those whose entries are safe, on the pool: each processor takes the next one, and has what waited for it go on, until all have. Handed to the pool one by one, each
    /// would cost as much again as what is left of its request.
    /// </summary>
    private sealed class Confirmed((Pending Who, long Receipt)[] all) : IThreadPoolWorkItem
    {
        private int _next = -1;

        public static void Tell(List<Pending> group, List<AccessRecord> records)
        {
            var all = new (Pending, long)[group.Count];
            var record = 0;
            for (var i = 0; i < all.Length; i++) all[i] = (group[i], group[i].Entry is null ? 0 : records[record++].Id);
            var confirmed = new Confirmed(all);
            for (var i = Math.Min(Environment.ProcessorCount, all.Length); i > 0; i--) ThreadPool.UnsafeQueueUserWorkItem(confirmed, preferLocal: false);
        }

        public void Execute()
        {
            while (Interlocked.Increment(ref _next) is var next && next < all.Length) all[next].Who.Confirm(all[next].Receipt);
        }
    }

    /// <summary>An entry and who waits for it; without one, somebody who asks whether the log can be opened.</summary>
    private sealed class Pending(AccessLogEntry? entry) : IValueTaskSource<long>
    {
        private ManualResetValueTaskSourceCore<long> _receipt = new() { RunContinuationsAsynchronously = true };
        private CancellationTokenRegistration _cancelling;
        private int _isDone;

        public AccessLogEntry? Entry => entry;

        /// <summary>Whether the index by person is to have everything before who waits goes on.</summary>
        public bool Indexes { get; init; }

        /// <summary>The receipt, once. The token ends the waiting, and not the writing.</summary>
        public ValueTask<long> WaitAsync(CancellationToken cancellationToken)
        {
            _cancelling = cancellationToken.UnsafeRegister(static (pending, token) => ((Pending)pending!).Refuse(new OperationCanceledException(token)), this);
            return new(this, _receipt.Version);
        }

        /// <summary>Whoever waits goes on before this returns.</summary>
        public void Confirm(long receipt)
        {
            if (Interlocked.Exchange(ref _isDone, 1) != 0) return;
            _receipt.RunContinuationsAsynchronously = false;
            _receipt.SetResult(receipt);
        }

        public void Refuse(Exception reason)
        {
            if (Interlocked.Exchange(ref _isDone, 1) == 0) _receipt.SetException(reason);
        }

        long IValueTaskSource<long>.GetResult(short token)
        {
            _cancelling.Dispose();
            return _receipt.GetResult(token);
        }

        ValueTaskSourceStatus IValueTaskSource<long>.GetStatus(short token) => _receipt.GetStatus(token);

        void IValueTaskSource<long>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _receipt.OnCompleted(continuation, state, token, flags);
    }
}
