#pragma warning disable EF1001 // The provider has no other place to change how an order is written; a test reads what comes out of it.
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace Almere.SociaalData.Data.Database.PostgreSql;

/// <summary>
/// Writes SQL in which rows without a value come first of an ascending order, as in the other databases. Only where there may be such rows: PostgreSQL takes
/// <c>NULLS FIRST</c> on a column that is never null for another order than that of its index.
/// </summary>
internal sealed class NullsFirstSqlGenerator(
    QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource typeMappingSource, bool reverseNullOrdering, Version postgresVersion)
    : NpgsqlQuerySqlGenerator(dependencies, typeMappingSource, reverseNullOrdering, postgresVersion)
{
    /// <inheritdoc/>
    protected override Expression VisitOrdering(OrderingExpression ordering)
    {
        base.VisitOrdering(ordering);
        if (ordering.Expression is not ColumnExpression { IsNullable: false })
            Sql.Append(ordering.IsAscending ? " NULLS FIRST" : " NULLS LAST");
        return ordering;
    }

    /// <summary>Makes them.</summary>
    internal sealed class Factory(
        QuerySqlGeneratorDependencies dependencies, IRelationalTypeMappingSource typeMappingSource, INpgsqlSingletonOptions options) : IQuerySqlGeneratorFactory
    {
        /// <inheritdoc/>
        public QuerySqlGenerator Create() => new NullsFirstSqlGenerator(dependencies, typeMappingSource, reverseNullOrdering: false, options.PostgresVersion);
    }
}
