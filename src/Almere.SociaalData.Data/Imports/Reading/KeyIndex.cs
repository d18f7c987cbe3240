using System.Runtime.InteropServices;

namespace Almere.SociaalData.Data.Imports.Reading;

/// <summary>The rows of one table by their source keys: those in the store, and those that the files of the run add, which get their numbers here.</summary>
internal sealed class KeyIndex
{
    // Few organisations, products and districts are referred to by very many rows: those aren't hashed each time.
    private const int MostRemembered = 4_096;

    private readonly Dictionary<SourceKeyHash, Entry> _entries = [];
    private readonly Dictionary<string, int> _remembered = new(StringComparer.Ordinal);
    private int _lastId;

    /// <summary>The highest number that the store has given; a higher one is a row that this run adds.</summary>
    public int LastStoredId { get; private set; }

    /// <summary>How many rows the store has, of all kinds.</summary>
    public int Stored { get; private set; }

    /// <summary>Adds a row of the store.</summary>
    /// <param name="key">Its source key.</param>
    /// <param name="id">Its number.</param>
    /// <param name="kind">Which of the kinds that share the table it is; 0 where there is one kind.</param>
    public void AddStored(string key, int id, int kind)
    {
        _entries.Add(SourceKeyHash.Of(key), new() { Id = id, Kind = kind });
        LastStoredId = _lastId = Math.Max(_lastId, id);
        Stored++;
    }

    /// <summary>The number of the row with this key, whatever file it is in.</summary>
    public bool TryFind(string key, out int id)
    {
        if (_remembered.TryGetValue(key, out id)) return true;
        var found = _entries.TryGetValue(SourceKeyHash.Of(key), out var entry);
        id = entry.Id;
        if (found && _remembered.Count < MostRemembered) _remembered.Add(key, id);
        return found;
    }

    /// <summary>Takes a key for a row of a file.</summary>
    /// <returns>The number of the row, and the place where the key was taken before: a line of a file, or null.</returns>
    public (int Id, (int File, int Line)? TakenAt, bool IsOfAnotherKind) Claim(string key, int kind, int file, int line)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_entries, SourceKeyHash.Of(key), out var known);
        if (!known) entry = new() { Id = ++_lastId, Kind = kind };
        if (entry.Kind != kind) return (entry.Id, null, true);
        if (entry.Line > 0) return (entry.Id, (entry.File, entry.Line), false);
        (entry.File, entry.Line) = (file, line);
        return (entry.Id, null, false);
    }

    /// <summary>Whether a file of the run has the row with this key.</summary>
    public bool IsInFile(string key) => _entries.TryGetValue(SourceKeyHash.Of(key), out var entry) && entry.Line > 0;

    /// <summary>How many rows of a kind the store has.</summary>
    public int CountStored(int kind) => _entries.Values.Count(entry => entry.Kind == kind && entry.Id <= LastStoredId);

    /// <summary>The rows of a kind that are in the store and in no file.</summary>
    public IEnumerable<int> StoredOnly(int kind) =>
        _entries.Values.Where(entry => entry.Kind == kind && entry.Id <= LastStoredId && entry.Line == 0).Select(entry => entry.Id).Order();

    private struct Entry
    {
        public int Id;
        public int Line;
        public int File;
        public int Kind;
    }
}
