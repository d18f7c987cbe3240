using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.Explaining;
using Almere.SociaalData.Data;
using Almere.SociaalData.GraphQL.EntityFramework;
using Almere.SociaalData.GraphQL.EntityFramework.Figures;
using Almere.SociaalData.GraphQL.Planning;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Api.Requests;

/// <summary>The registers as the query layer asks for them.</summary>
/// <param name="registers">The registers under the rules for what is listed or counted.</param>
/// <param name="relations">The rules for other entities that a query passes through.</param>
/// <param name="scope">The caller's values.</param>
/// <param name="counted">The rules for entities of which only a number is shown; null where they are those for relations.</param>
/// <param name="figures">Where figures on these rows are kept; null where they are counted each time.</param>
internal sealed class RegisterRows(Registers registers, IRowRules relations, CallerScope scope, IRowRules? counted = null, RequestFigures? figures = null) : IRowSource
{
    /// <inheritdoc/>
    // Who has a request explained sees what it costs to count.
    public KeptFigures? KeptFigures => StatementLog.Current is null ? figures?.Kept : null;

    /// <inheritdoc/>
    public ValueTask<object> EditionAsync(OperationContext operation) => figures!.EditionAsync(operation, this, registers);

    /// <inheritdoc/>
    public IModel Model => registers.Model;

    /// <inheritdoc/>
    public DbDataReader ReaderOver(DbDataReader rows) => registers.ReaderOver(rows);

    /// <inheritdoc/>
    public bool GivesTextAsUtf8 => registers.GivesTextAsUtf8;

    /// <inheritdoc/>
    public bool PreparesStatements => registers.PreparesStatements;

    /// <inheritdoc/>
    public bool IsInProcess => registers.IsInProcess;

    /// <inheritdoc/>
    public IQueryable<T> Rows<T>()
        where T : class => registers.Rows<T>();

    /// <inheritdoc/>
    public LambdaExpression? RuleFor(Type entity) => relations.RuleFor(entity);

    /// <inheritdoc/>
    public LambdaExpression? CountRuleFor(Type entity) => (counted ?? relations).RuleFor(entity);

    /// <inheritdoc/>
    public object? ValueOf(string parameter) => parameter switch
    {
        nameof(CallerScope.OrganisationId) => scope.OrganisationId,
        nameof(CallerScope.MunicipalityKey) => scope.MunicipalityKey,
        nameof(CallerScope.Today) => scope.Today,
        _ => throw new InvalidOperationException($"A row rule compares with \"{parameter}\", which is no value of a caller."),
    };

    /// <inheritdoc/>
    public SemaphoreSlim Turn => registers.Turn;

    /// <inheritdoc/>
    public IDisposable? StopWhen(CancellationToken cancellationToken) => registers.StopWhen(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<DbConnection> OpenConnectionAsync(CancellationToken cancellationToken) => registers.OpenConnectionAsync(cancellationToken);
}
