namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>A query of a statement.</summary>
/// <param name="Query">What is read.</param>
/// <param name="IsCount">Whether only the number of its rows is read.</param>
internal readonly record struct StatementQuery(IQueryable Query, bool IsCount = false);
