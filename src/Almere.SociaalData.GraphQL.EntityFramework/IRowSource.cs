using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.GraphQL.EntityFramework;

/// <summary>
/// The caller's door to rows. Plans are made from its queries; they run on its connection. What a row rule compares with must come from members of
/// an object held as a constant in the expression: EF Core makes parameters of them, and each run asks <see cref="ValueOf"/> for their values.
/// </summary>
public interface IRowSource
{
    /// <summary>The model, for column types and keys.</summary>
    IModel Model { get; }

    /// <summary>The rows of an entity that the caller may see.</summary>
    IQueryable<T> Rows<T>()
        where T : class;

    /// <summary>The condition under which the caller may see a row of an entity, or null for all rows.</summary>
    LambdaExpression? RuleFor(Type entity);

    /// <summary>The caller's value for a parameter of a row rule.</summary>
    /// <param name="parameter">The name of the member that the rule compares with.</param>
    object? ValueOf(string parameter);

    /// <summary>An open connection, for the duration of the request.</summary>
    ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken);
}
