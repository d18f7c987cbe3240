using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>A level while it is compiled.</summary>
/// <param name="source">The caller's door.</param>
/// <param name="store">Where the rows are kept, if not with those of most entities.</param>
internal sealed class LevelDraft(IRowSource source, string? store)
{
    /// <summary>Where the rows are kept, if not with those of most entities.</summary>
    public string? Store { get; } = store;

    /// <summary>The parameters of its statement.</summary>
    public StatementParameters Parameters { get; } = new(source);

    /// <summary>The columns of its statement.</summary>
    public ColumnSet Columns { get; } = new(source.Model);

    /// <summary>What is written of each row.</summary>
    public List<RowNode> Lists { get; } = [];

    /// <summary>The levels below.</summary>
    public List<Level> Children { get; } = [];

    /// <summary>Whether the pages need the cursors of their first and last row.</summary>
    public bool KeepsCursors { get; set; }

    /// <summary>Whether the number of all rows is asked for.</summary>
    public bool NeedsTotal { get; set; }

    /// <summary>A column's place.</summary>
    public int Column(Expression expression) => Columns.Add(expression);
}

/// <summary>A parent and one of its items, while a query is built.</summary>
/// <typeparam name="TParent">The entity type of the parent.</typeparam>
/// <typeparam name="TItem">The entity type of the item.</typeparam>
internal sealed class ParentAndItem<TParent, TItem>
{
    /// <summary>The parent.</summary>
    public TParent Parent { get; init; } = default!;

    /// <summary>The item.</summary>
    public TItem Item { get; init; } = default!;
}
