using System.Data;
using System.Data.Common;
using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>
/// A connection that writes to the access log, on the one thread that does: it waits for the disk, and nobody else's work is behind it. Not for use by several
/// threads at once. Its statements are those that every kind of database understands; what each has its own way for stands in its class.
/// </summary>
internal abstract class LogConnection(DbConnection connection) : IDisposable
{
    // Records that are read at once to be indexed; a record has at most as many lines as a page has rows.
    private const int RecordsAtOnce = 256;

    // Persons that are known to be in their table, at most.
    private const int MostKnown = 1_000_000;

    // Entries of the process's own chain that wait to be indexed and needn't be read for it, at most about.
    private const int MostKept = 8 * AccessIndexPart.Size;

    private AccessIndexPart _part = new();
    private int _segment;

    // Follow on each other, up to the last record that was written here.
    private readonly Queue<AccessIndexPart> _kept = [];
    private AccessIndexPart? _lastKept;
    private AccessIndexPart? _spare;
    private readonly HashSet<long> _known = [];

    /// <summary>The connection.</summary>
    protected DbConnection Connection => connection;

    /// <summary>Entries that are sorted at once, about.</summary>
    protected virtual int PartSize => AccessIndexPart.Size;

    /// <summary>Entries that are written in one transaction, at most.</summary>
    protected virtual int PieceSize => AccessIndexPart.PieceSize;

    /// <summary>The transaction that statements run in; null outside of one.</summary>
    protected DbTransaction? Transaction { get; private set; }

    /// <summary>The key with the highest number; null where there is none yet.</summary>
    public AccessLogKey? Key()
    {
        using var command = Command(LogStatements.Key);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new() { Id = reader.GetInt32(0), Wrapped = reader.GetFieldValue<byte[]>(1) } : null;
    }

    /// <summary>Adds a key; false where another process has just taken its number.</summary>
    public bool AddKey(AccessLogKey key)
    {
        try
        {
            Execute(LogStatements.AddKey, ("@id", key.Id), ("@wrapped", key.Wrapped));
            return true;
        }
        catch (DbException taken) when (IsTaken(taken))
        {
            return false;
        }
    }

    /// <summary>Begins a chain.</summary>
    /// <param name="startedAt">The moment, in milliseconds since 1970 in UTC.</param>
    public AccessWriter Begin(long startedAt) => InTransaction(AccessLogTables.Writers, () =>
    {
        var last = FindWriter(LogStatements.LastWriter);
        var id = (last?.Id ?? 0) + 1;
        var genesis = RecordHash.Genesis(last?.Genesis, id, startedAt);
        Execute(LogStatements.AddWriter, ("@id", id), ("@startedAt", startedAt), ("@genesis", genesis));
        return new AccessWriter { Id = id, StartedAt = startedAt, Genesis = genesis, Number = 0, Hash = genesis };
    });

    /// <summary>A chain that this process began; null where it is gone.</summary>
    public AccessWriter? Find(int writer) => FindWriter(LogStatements.Writer, ("@writer", writer));

    /// <summary>The chains with lines that the index by person doesn't have yet.</summary>
    public IReadOnlyList<int> Behind()
    {
        using var command = Command(LogStatements.Behind);
        using var reader = command.ExecuteReader();
        var behind = new List<int>();
        while (reader.Read()) behind.Add(reader.GetInt32(0));
        return behind;
    }

    /// <summary>
    /// Adds lines of a chain to the index by person, from where it stands: so few that nobody who waits for the log notices. Entries are read and sorted many at
    /// once and written in their order, so that each page is written once.
    /// </summary>
    /// <returns>Whether it has all lines of the chain now.</returns>
    public bool Index(int writer) => InTransaction(AccessLogTables.Segments, () =>
    {
        if (FindWriter(LogStatements.Writer, ("@writer", writer)) is not { } chain) return true;
        var from = Scalar(LogStatements.Indexed, ("@writer", writer));
        // Another process may have gone on with it meanwhile.
        if (_part.IsDone || (_part.Writer, _part.From) != (writer, from))
        {
            if (!TakeKept(writer, from)) Read(writer, from, chain.Number);
            if (_part.To == _part.From) return true;
            _part.Sort();
            // A part is a segment: written in its order and at the end of the table, none of its pages is read, split or written twice. One that has been begun counts
            // from when it is whole; where another process was first, it never does.
            _segment = checked((int)Scalar(LogStatements.NextSegment));
            Execute(LogStatements.AddSegment, ("@id", _segment), ("@writer", writer), ("@number", from));
        }

        Insert(_part.Take(PieceSize), _segment);
        if (!_part.IsDone) return false;
        Execute(LogStatements.EndSegment, ("@number", _part.To), ("@entries", _part.Count), ("@id", _segment));
        return _part.To == chain.Number;
    });

    /// <summary>Proves that it could be written, and writes nothing.</summary>
    public abstract void Check();

    /// <summary>Writes a group: all of it, or nothing; it is safe when this returns.</summary>
    public void Write(LogGroup group)
    {
        WriteSafely(group);
        Keep(group);
    }

    /// <inheritdoc/>
    public virtual void Dispose() => connection.Dispose();

    /// <summary>Writes a group: all of it, or nothing; it is safe when this returns.</summary>
    protected abstract void WriteSafely(LogGroup group);

    /// <summary>Writes entries of the index by person, and the persons among them that aren't known yet; inside a transaction.</summary>
    protected abstract void Insert(AccessIndexEntries entries, int segment);

    /// <summary>The persons among entries whom this connection hasn't written yet; their table may have them all the same. A connection that fails is not used again.</summary>
    protected long[] TakeNewPersons(AccessIndexEntries entries)
    {
        if (_known.Count > MostKnown) _known.Clear();
        var added = new List<long>();
        foreach (var person in entries.Persons)
        {
            if (_known.Add(person)) added.Add(person);
        }

        return [.. added];
    }

    /// <summary>Begins a transaction in which no other process writes to a table; whoever reads it or has read it goes on.</summary>
    protected abstract DbTransaction BeginAlone(string table);

    /// <summary>Whether a row could not be added because there is one with its key.</summary>
    protected abstract bool IsTaken(DbException error);

    private T InTransaction<T>(string table, Func<T> work)
    {
        using var transaction = BeginAlone(table);
        Transaction = transaction;
        try
        {
            var result = work();
            transaction.Commit();
            return result;
        }
        finally
        {
            Transaction = null;
        }
    }

    // What a group wrote is kept for the index, as long as it isn't too much.
    private void Keep(LogGroup group)
    {
        if (_kept.Count * PartSize > MostKept) Forget();
        foreach (var record in group.Records)
        {
            var number = AccessRecordKey.Of(record.Id).Number;
            if (_lastKept is { } last && (last.Writer, last.To) != (group.Writer, number - 1)) Forget();
            if (_lastKept is not { } part || part.Count >= PartSize)
            {
                _lastKept = part = _spare ?? new();
                _spare = null;
                part.Begin(group.Writer, number - 1);
                _kept.Enqueue(part);
            }

            part.Add(record.Id, record.Persons);
            part.To = number;
        }
    }

    private void Forget()
    {
        _kept.Clear();
        _lastKept = null;
    }

    private bool TakeKept(int writer, long from)
    {
        // Another process has indexed it.
        while (_kept.TryPeek(out var first) && first.Writer == writer && first.From < from) Drop();
        if (!_kept.TryPeek(out var next) || (next.Writer, next.From) != (writer, from)) return false;
        (_part, _spare) = (next, _part);
        Drop();
        return true;

        void Drop()
        {
            if (_kept.Dequeue() == _lastKept) _lastKept = null;
        }
    }

    private void Read(int writer, long from, long end)
    {
        _part.Begin(writer, from);
        if (_kept.TryPeek(out var next) && next.Writer == writer) end = next.From;
        while (_part.To < end && _part.Count < PartSize) Read(Math.Min(end, _part.To + RecordsAtOnce));
    }

    private void Read(long to)
    {
        using var command = Command(
            LogStatements.Lines,
            ("@after", new AccessRecordKey(_part.Writer, _part.To).Value), ("@to", new AccessRecordKey(_part.Writer, to).Value));
        using var reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
        while (reader.Read())
        {
            var record = reader.GetInt64(0);
            _part.Add(record, reader.GetFieldValue<byte[]>(1));
            if (_part.Count < PartSize) continue;
            to = AccessRecordKey.Of(record).Number;
            break;
        }

        _part.To = to;
    }

    private AccessWriter? FindWriter(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(text, values);
        using var reader = command.ExecuteReader();
        return !reader.Read() ? null : new()
        {
            Id = reader.GetInt32(0),
            StartedAt = reader.GetInt64(1),
            Genesis = reader.GetFieldValue<byte[]>(2),
            Number = reader.GetInt64(3),
            Hash = reader.GetFieldValue<byte[]>(4),
        };
    }

    private long Scalar(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(text, values);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private void Execute(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(text, values);
        command.ExecuteNonQuery();
    }

    private DbCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = Transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
