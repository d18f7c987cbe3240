using System.Data.Common;
using System.Runtime.CompilerServices;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>
/// Lets the statements of one request wait for each other: root fields are read side by side, and a connection runs one statement at a time.
/// </summary>
internal static class ConnectionTurns
{
    private static readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> Turns = [];

    /// <summary>The turns of a connection: whoever runs a statement holds the one turn that there is.</summary>
    public static SemaphoreSlim Of(DbConnection connection) => Turns.GetValue(connection, static _ => new SemaphoreSlim(1, 1));
}
