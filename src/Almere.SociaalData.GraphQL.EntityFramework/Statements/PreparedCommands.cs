using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// The commands that were made on one connection, kept with it: the database has parsed and planned their text, and a run that comes again only gives values.
/// Used by whoever holds the connection's turn.
/// </summary>
internal sealed class PreparedCommands
{
    // As many statements as a busy caller asks in turn; the one that was used longest ago gives way.
    private const int Kept = 64;

    private static readonly ConditionalWeakTable<DbConnection, PreparedCommands> OfConnections = [];

    private readonly Dictionary<SqlStatement, Entry> _entries = new(ReferenceEqualityComparer.Instance);
    private long _uses;

    private sealed class Entry
    {
        /// <summary>The command; null while it runs.</summary>
        public KeptCommand? Command { get; set; }

        public long LastUse { get; set; }
    }

    /// <summary>The commands of a connection.</summary>
    public static PreparedCommands Of(DbConnection connection) => OfConnections.GetValue(connection, static _ => new());

    /// <summary>The number of commands that are kept.</summary>
    public int Count => _entries.Count;

    /// <summary>Takes the command of a statement away, for one run; null if there is none.</summary>
    public KeptCommand? Take(SqlStatement statement)
    {
        if (!_entries.TryGetValue(statement, out var entry))
            return null;
        var command = entry.Command;
        entry.Command = null;
        return command;
    }

    /// <summary>Keeps a command for the next run.</summary>
    public void Keep(SqlStatement statement, KeptCommand command)
    {
        if (!_entries.TryGetValue(statement, out var entry))
            _entries.Add(statement, entry = new());
        entry.Command?.Command.Dispose();
        (entry.Command, entry.LastUse) = (command, ++_uses);
        if (_entries.Count > Kept)
            DropOldest();
    }

    private void DropOldest()
    {
        var (oldest, entry) = _entries.MinBy(one => one.Value.LastUse);
        _entries.Remove(oldest);
        entry.Command?.Command.Dispose();
    }
}
