using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Sqlite.Query.Internal;

namespace Almere.SociaalData.Data.Database.Sqlite;

/// <summary>
/// Writes a short list of values as comparisons. SQLite makes a table of a list of more than two values each time that the statement runs, which costs more than a small
/// statement itself; comparisons with one column it still takes for a list where an index serves it.
/// </summary>
/// <seealso href="https://www.sqlite.org/optoverview.html#or_optimizations"/>
internal sealed class SqliteStatements(QuerySqlGeneratorDependencies dependencies) : IQuerySqlGeneratorFactory
{
    private const int LongestList = 8;

    /// <inheritdoc/>
    public QuerySqlGenerator Create() => new Generator(dependencies);

    // EF1001: EF Core's own generator for SQLite is public, and without promises for the next version; there is no other to build on.
#pragma warning disable EF1001
    private sealed class Generator(QuerySqlGeneratorDependencies dependencies) : SqliteQuerySqlGenerator(dependencies)
#pragma warning restore EF1001
    {
        protected override void GenerateIn(InExpression inExpression, bool negated)
        {
            if (negated || inExpression is not { Item: ColumnExpression column, Values: { Count: <= LongestList } values } || !values.All(value => value is SqlConstantExpression or SqlParameterExpression))
            {
                base.GenerateIn(inExpression, negated);
                return;
            }

            Sql.Append("(");
            for (var i = 0; i < values.Count; i++)
            {
                if (i > 0)
                    Sql.Append(" OR ");
                Visit(column);
                Sql.Append(" = ");
                Visit(values[i]);
            }

            Sql.Append(")");
        }
    }
}
