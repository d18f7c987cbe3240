namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A statement whose rows have been read.</summary>
/// <param name="Step">What was read: the coordinate of the field, or the entity that was looked up by its keys.</param>
/// <param name="Text">The text of the statement.</param>
/// <param name="MostRows">Rows that it can give at most, by the size of the page and the number of parents; null where no page limits it.</param>
/// <param name="Rows">Rows of its first result; a second one counts the rows on all pages.</param>
public sealed record StatementRead(string Step, string Text, long? MostRows, int Rows);
