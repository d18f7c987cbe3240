using System.Data.Common;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>Queries of a host's own as one statement: translated with the plan, run for each request in one round trip.</summary>
public sealed class PlannedRead
{
    private readonly int _queries;

    private PlannedRead(SqlStatement statement, int queries) => (Statement, _queries) = (statement, queries);

    /// <summary>The statement.</summary>
    internal SqlStatement Statement { get; }

    /// <summary>Has queries translated.</summary>
    /// <param name="step">What is read, for who wants to see how a request is answered.</param>
    /// <param name="source">The caller's rows, which the queries are made of.</param>
    /// <param name="queries">The queries, made with <see cref="PlannedQueries"/>.</param>
    public static PlannedRead Of(string step, IRowSource source, params IReadOnlyList<IQueryable> queries) =>
        new(SqlStatement.Translate(step, [.. queries.Select(query => new StatementQuery(query))], new StatementParameters(source)), queries.Count);

    /// <summary>Runs the queries.</summary>
    /// <param name="operation">The running operation.</param>
    /// <param name="source">The caller's rows.</param>
    /// <param name="read">Told of each row: the number of its query, from 0, and the reader that stands on it.</param>
    public async ValueTask ReadAsync(OperationContext operation, IRowSource source, Action<int, DbDataReader> read)
    {
        using var turn = await ConnectionTurn.TakeAsync(source, operation.CancellationToken).ConfigureAwait(false);
        await using var run = await StatementRun.StartAsync(Statement, turn, new(operation, [], default), source, operation.CancellationToken).ConfigureAwait(false);
        for (var query = 0; query < _queries; query++)
        {
            if (query > 0)
                await run.NextResultAsync().ConfigureAwait(false);
            while (await run.ReadAsync().ConfigureAwait(false))
                read(query, run.Reader);
        }

        run.Complete();
    }
}
