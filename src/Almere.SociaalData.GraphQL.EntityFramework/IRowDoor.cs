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
}

/// <summary>Finds the door in the state of a request.</summary>
internal static class RowDoor
{
    /// <summary>The door.</summary>
    /// <exception cref="InvalidOperationException">The host gave none.</exception>
    public static IRowDoor Of(object? state) =>
        state as IRowDoor ?? throw new InvalidOperationException($"Fields that read entities need an {nameof(IRowDoor)} as the state of the request.");
}
