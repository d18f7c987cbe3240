using Almere.SociaalData.Domain.AccessLog;

namespace Almere.SociaalData.Data.AccessLog;

/// <summary>Walks along the chains, record by record in the order of their keys, and notes what isn't as it was written.</summary>
/// <param name="writers">The chains at the beginning of the walk.</param>
/// <param name="texts">The keys of texts that were there before it.</param>
/// <param name="known">Heads that were seen earlier.</param>
internal sealed class ChainWalk(IReadOnlyList<AccessWriter> writers, IReadOnlyList<long> texts, IReadOnlyList<AccessLogHead> known)
{
    private readonly Dictionary<int, AccessWriter> _writers = writers.ToDictionary(writer => writer.Id);
    private readonly ILookup<AccessRecordKey, AccessLogHead> _known = known.ToLookup(head => new AccessRecordKey(head.Writer, head.Number));
    private readonly HashSet<AccessRecordKey> _seen = [];
    private readonly Dictionary<int, (long Number, byte[] Hash)> _ends = [];
    private readonly Dictionary<int, byte[]> _atHead = [];
    private readonly Dictionary<int, long> _beyond = [];
    private readonly List<AccessLogProblem> _problems = [];
    private readonly RecordHash _hash = new();
    private readonly byte[] _computed = new byte[RecordHash.Size];
    private readonly HashSet<long> _unmet = [.. texts];
    private (long Id, byte[] Hash) _texts;
    private long _lineCount;

    /// <summary>The chains themselves: none is missing between the first and the last, and each begins where it should.</summary>
    public void CheckWriters()
    {
        byte[]? before = null;
        var expected = 1;
        foreach (var writer in writers)
        {
            for (; expected < writer.Id; expected++)
            {
                Note(expected, 0, "The chain was removed, with all its records.");
                before = null;
            }

            // After a gap the beginning can't be computed; the gap has been told.
            if ((before is not null || writer.Id == 1) && !RecordHash.Genesis(before, writer.Id, writer.StartedAt).AsSpan().SequenceEqual(writer.Genesis))
                Note(writer.Id, 0, "The beginning of the chain was changed.");
            before = writer.Genesis;
            expected = writer.Id + 1;
            _ends[writer.Id] = (0, writer.Genesis);
            if (writer.Number == 0) _atHead[writer.Id] = writer.Genesis;
            Meet(new(writer.Id, 0), writer.Genesis);
        }
    }

    /// <summary>The next record.</summary>
    public void Next(AccessRecord record)
    {
        var key = AccessRecordKey.Of(record.Id);
        _lineCount += record.Persons.Length / AccessLine.Size;
        if (record.TextsId == record.Id) _unmet.Remove(record.Id);
        if (!_writers.TryGetValue(key.Writer, out var writer) || key.Number > writer.Number)
        {
            // Written since the walk began, or never by a writer: the heads at the end of the walk tell.
            _beyond[key.Writer] = key.Number;
            return;
        }

        var end = _ends[key.Writer];
        for (var missing = end.Number + 1; missing < key.Number && _problems.Count < AccessLogVerification.MostProblems; missing++)
            Note(key.Writer, missing, "The record or its texts were removed.");
        // Behind a gap the record before isn't known; the gap has been told.
        if (end.Number + 1 == key.Number)
        {
            _hash.Compute(end.Hash, record, TextsOf(record), _computed);
            if (record.Persons.Length != record.Subjects * AccessLine.Size || !_computed.AsSpan().SequenceEqual(record.Hash))
                Note(key.Writer, key.Number, "The record, its texts or a line of it was changed, removed, added or put elsewhere.");
        }

        if (writer.Number == key.Number) _atHead[key.Writer] = record.Hash;
        Meet(key, record.Hash);
        _ends[key.Writer] = (key.Number, record.Hash);
    }

    /// <summary>A chain whose lines are not found by person as they should be.</summary>
    public void NotFound(int writer) => Note(writer, 0, "The index by person isn't what the lines say: entries of it were changed, removed or added.");

    /// <summary>A record with a line whose person is not in the table that lines are found through.</summary>
    public void Lost(long recordId)
    {
        var key = AccessRecordKey.Of(recordId);
        Note(key.Writer, key.Number, "The person of a line was removed from the table that lines are found through.");
    }

    /// <summary>The chains at the end of the walk: what was written meanwhile is behind the first heads and not behind the second.</summary>
    public void End(IReadOnlyList<AccessWriter> later)
    {
        var now = later.ToDictionary(writer => writer.Id);
        foreach (var writer in writers)
        {
            var end = _ends[writer.Id];
            if (end.Number < writer.Number)
                Note(writer.Id, end.Number + 1, $"The end of the chain was removed: {writer.Number - end.Number} records.");
            else if (_atHead.TryGetValue(writer.Id, out var hash) && !hash.AsSpan().SequenceEqual(writer.Hash))
                Note(writer.Id, writer.Number, "The last record isn't the one that the writer noted as its last.");
        }

        foreach (var (writer, number) in _beyond)
        {
            if (!now.TryGetValue(writer, out var last)) Note(writer, number, "The record belongs to a chain that isn't there.");
            else if (number > last.Number) Note(writer, number, "The record is none that its writer noted: the chain ends before it.");
        }

        foreach (var key in _unmet.Order().Select(AccessRecordKey.Of))
        {
            // Of an end that was removed it has been told.
            if (!_writers.TryGetValue(key.Writer, out var writer) || key.Number <= _ends[key.Writer].Number || key.Number > writer.Number)
                Note(key.Writer, key.Number, "Texts were added that no record was written with.");
        }

        foreach (var head in known.Where(head => !_seen.Contains(new(head.Writer, head.Number))))
            Note(head.Writer, head.Number, "An earlier verification saw this record; it is gone.");
    }

    /// <summary>What was found.</summary>
    public AccessLogReport Report(long records) => new(
        [.. _ends.OrderBy(end => end.Key).Select(end => new AccessLogHead(end.Key, end.Value.Number, Convert.ToHexStringLower(end.Value.Hash)))],
        records, _lineCount, _problems);

    private void Meet(AccessRecordKey key, byte[] hash)
    {
        foreach (var head in _known[key])
        {
            _seen.Add(key);
            if (head.Hash != Convert.ToHexStringLower(hash)) Note(key.Writer, key.Number, "An earlier verification saw another record here: the chain was written anew.");
        }
    }

    // Records that follow on each other often have the same texts.
    private byte[] TextsOf(AccessRecord record)
    {
        if (_texts.Id != record.TextsId) _texts = (record.TextsId, _hash.Compute(RecordTexts.Of(record)));
        return _texts.Hash;
    }

    private void Note(int writer, long number, string reason)
    {
        if (_problems.Count < AccessLogVerification.MostProblems) _problems.Add(new(writer, number, reason));
    }
}
