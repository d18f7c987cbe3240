using Almere.SociaalData.GraphQL.EntityFramework.Paging;

namespace Almere.SociaalData.GraphQL.EntityFramework;

/// <summary>What the host gives the query layer with each request: the caller's door to rows, and the caller's seal.</summary>
public interface IRowDoor
{
    /// <summary>The rows that the caller may see.</summary>
    IRowSource Rows { get; }

    /// <summary>The rows that figures are counted over, and the rules for relations in the filter of figures.</summary>
    IRowSource Figures { get; }

    /// <summary>A number of rows of an entity as the caller may know it; null when it is suppressed.</summary>
    int? ShowCount(Type entity, int count);

    /// <summary>Seals ids and cursors for the caller.</summary>
    IRowSeal Seal { get; }

    /// <summary>
    /// Told of each row about a person that goes into the answer, before any of the answer leaves. A person can be told of many times; a row that only
    /// shows that there is another page is not told of.
    /// </summary>
    /// <param name="person">The key of the person.</param>
    void NoteSubject(long person);

    /// <summary>The rows of entities that are kept elsewhere.</summary>
    /// <param name="store">Where, as the map of the entity says.</param>
    /// <exception cref="InvalidOperationException">The host knows no such place.</exception>
    IRowSource Beside(string store) => throw new InvalidOperationException($"The host keeps no rows in \"{store}\".");

    /// <summary>The key under which another store keeps what belongs to a row.</summary>
    /// <param name="store">The other store.</param>
    /// <param name="key">The key of the row.</param>
    /// <exception cref="InvalidOperationException">The host knows no such place.</exception>
    long KeyBeside(string store, long key) => throw new InvalidOperationException($"The host keeps no rows in \"{store}\".");
}

/// <summary>Finds the door in the state of a request.</summary>
internal static class RowDoor
{
    /// <summary>The door.</summary>
    /// <exception cref="InvalidOperationException">The host gave none.</exception>
    public static IRowDoor Of(object? state) =>
        state as IRowDoor ?? throw new InvalidOperationException($"Fields that read entities need an {nameof(IRowDoor)} as the state of the request.");
}
