using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.GraphQL.EntityFramework;

/// <summary>
/// The caller's door to rows. Plans are made from its queries; they run on its connection. A plan is shared by all callers with the same view, so what
/// a row rule compares with has to be a member of an object that the expression holds as a constant, such as <c>caller.OrganisationId</c>: it becomes
/// a parameter, and each run asks <see cref="ValueOf"/> for its value.
/// </summary>
/// <remarks>
/// An order upwards has to begin with the rows without a value, as it does in SQLite and SQL Server. For PostgreSQL the host has the queries say so
/// (<c>NULLS FIRST</c>), and the indexes of the orders.
/// </remarks>
public interface IRowSource
{
    /// <summary>The model, for column types and keys.</summary>
    IModel Model { get; }

    /// <summary>
    /// How rows are read, of a database whose driver reads whole numbers only in the very size of their column, or slowly. The reader that is given owns the driver's.
    /// </summary>
    /// <param name="rows">The driver's reader.</param>
    DbDataReader ReaderOver(DbDataReader rows) => rows;

    /// <summary>Whether <see cref="DbDataReader.GetBytes"/> gives a text as UTF-8, which is what an answer is made of.</summary>
    bool GivesTextAsUtf8 => false;

    /// <summary>Whether a statement that comes again runs faster prepared; SQL Server finds the plan by the text.</summary>
    bool PreparesStatements => true;

    /// <summary>Whether the database runs in this process, as SQLite does: it answers where it is asked, and nothing is waited for.</summary>
    bool IsInProcess => false;

    /// <summary>The rows of an entity that the caller may see.</summary>
    IQueryable<T> Rows<T>()
        where T : class;

    /// <summary>The condition under which the caller may see a row of an entity, or null for all rows.</summary>
    LambdaExpression? RuleFor(Type entity);

    /// <summary>The condition under which a row of an entity is counted where only its number is shown; that for seeing it unless the host says otherwise.</summary>
    LambdaExpression? CountRuleFor(Type entity) => RuleFor(entity);

    /// <summary>
    /// The caller's value that a row rule compares with: null, a value of the member's type, or a list of values. Also asked when a plan is made, to
    /// see that it is known.
    /// </summary>
    /// <param name="parameter">The name of the member.</param>
    /// <exception cref="ArgumentException">The caller has no such value.</exception>
    object? ValueOf(string parameter);

    /// <summary>Where figures are kept from one request for the next; null where each request has them counted.</summary>
    KeptFigures? KeptFigures => null;

    /// <summary>What the rows are as of: a value that equals no other after any change of them. Asked where figures are kept.</summary>
    /// <param name="operation">The running operation.</param>
    ValueTask<object> EditionAsync(OperationContext operation) => throw new NotSupportedException("Figures are kept of rows whose edition is told.");

    /// <summary>Held by whoever runs a statement on the connection, which runs one at a time. Sources that share a connection share it.</summary>
    SemaphoreSlim Turn { get; }

    /// <summary>
    /// Has the statement that runs on the connection stopped when a token is cancelled, where the database's driver doesn't do that by itself. What is
    /// given is disposed of before the connection is used for something else.
    /// </summary>
    IDisposable? StopWhen(CancellationToken cancellationToken) => null;

    /// <summary>An open connection, for the duration of the request; the query layer runs one statement at a time on it.</summary>
    ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken);
}
