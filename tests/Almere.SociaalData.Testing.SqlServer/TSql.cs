using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit.Sdk;

namespace Almere.SociaalData.Testing.SqlServer;

/// <summary>T-SQL as SQL Server 2019 reads it: by Microsoft's own parser.</summary>
public static class TSql
{
    /// <summary>Fails unless the text is T-SQL, and unless the server takes what no grammar tells: an order only where it decides which rows there are.</summary>
    /// <returns>The number of statements.</returns>
    public static int Check(string text)
    {
        var statements = new Statements();
        Parse(text).Accept(statements);
        return statements.Count;
    }

    /// <summary>The syntax tree.</summary>
    /// <exception cref="XunitException">It isn't T-SQL.</exception>
    internal static TSqlScript Parse(string text)
    {
        using var reader = new StringReader(text);
        var tree = new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors.Count == 0
            ? (TSqlScript)tree
            : throw new XunitException($"Not T-SQL: line {errors[0].Line}, column {errors[0].Column}: {errors[0].Message}{Environment.NewLine}{text}");
    }

    private sealed class Statements : TSqlFragmentVisitor
    {
        public int Count { get; private set; }

        public override void Visit(TSqlStatement node) => Count++;

        // Msg 1033: an order isn't allowed in a subquery without TOP or OFFSET.
        public override void Visit(QueryDerivedTable node) => RefuseIdleOrder(node.QueryExpression);

        public override void Visit(ScalarSubquery node) => RefuseIdleOrder(node.QueryExpression);

        private static void RefuseIdleOrder(QueryExpression query)
        {
            if (query is { OrderByClause: not null, OffsetClause: null } and not QuerySpecification { TopRowFilter: not null })
                throw new XunitException($"A subquery orders its rows without TOP or OFFSET, at line {query.OrderByClause.StartLine}.");
        }
    }
}
