namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A statement whose rows have been read.</summary>
/// <param name="Step">What was read: the coordinate of the field, or the entity that was looked up by its keys.</param>
/// <param name="Text">The text of the statement.</param>
/// <param name="MostRows">Rows that it can give at most, by the size of the page and the number of parents; null where no page limits it.</param>
/// <param name="Rows">Rows that it gave; a count of all rows on all pages is none of them.</param>
public sealed record StatementRead(string Step, string Text, long? MostRows, int Rows);
