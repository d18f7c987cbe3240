using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>The statement that reads the rows of a level.</summary>
/// <param name="statement">The statement.</param>
internal sealed class PageStatement(SqlStatement statement)
{
    /// <summary>The statement instead, where the row that the page begins after has no value to order by first; null where that makes no difference.</summary>
    public SqlStatement? AfterNull { get; init; }

    /// <summary>Whether the page begins before a row, and not after it.</summary>
    public bool IsBackward { get; init; }

    /// <summary>The text of the statement.</summary>
    public string Text => statement.Text;

    /// <summary>The statement for a page.</summary>
    public SqlStatement For(in PageRequest page) => AfterNull is not null && (IsBackward ? page.Before : page.After) is [null, ..] ? AfterNull : statement;
}
