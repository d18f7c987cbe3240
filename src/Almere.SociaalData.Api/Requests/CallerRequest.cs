using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Data;
using Almere.SociaalData.GraphQL.EntityFramework;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>One request of one caller: what it may read, and the only doors through which its plans are made and run.</summary>
public sealed class CallerRequest : IRowDoor, IAsyncDisposable
{
    private readonly RegistersFactory _registers;
    private readonly SchemaCatalog _catalog;
    private Registers? _read;
    private Registers? _counted;
    private RegisterRows? _rows;
    private RegisterRows? _figures;

    /// <summary>Opens a request.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="view">What the caller may do.</param>
    /// <param name="scope">The caller's values, for row scopes.</param>
    /// <param name="identifiers">The keys of the caller's organisation.</param>
    /// <param name="registers">Opens the registers.</param>
    /// <param name="catalog">What the schema offers.</param>
    public CallerRequest(
        Caller caller, AccessView view, CallerScope scope, OrganisationIdentifiers identifiers, RegistersFactory registers, SchemaCatalog catalog)
    {
        (Caller, View, Scope, _registers, _catalog) = (caller, view, scope, registers, catalog);
        Seal = new CallerSeal(identifiers, view.Fingerprint);
    }

    /// <summary>Who asks.</summary>
    public Caller Caller { get; }

    /// <summary>What the caller may do.</summary>
    public AccessView View { get; }

    /// <summary>The caller's values.</summary>
    public CallerScope Scope { get; }

    /// <summary>The day of the request, in the time zone of the municipality.</summary>
    public DateOnly Today => Scope.Today;

    /// <inheritdoc/>
    public IRowSeal Seal { get; }

    /// <inheritdoc/>
    public IRowSource Rows => _rows ??= new(Read, View.RowRules(Scope), Scope, View.CountRules(Scope));

    /// <inheritdoc/>
    public IRowSource Figures =>
        _figures ??= new(_counted ??= _registers.Open(View.RowRules(Scope, FieldUse.Aggregate)), View.RowRules(Scope, FieldUse.FilterFigures), Scope);

    /// <summary>The registers as the caller may read them.</summary>
    internal Registers Read => _read ??= _registers.Open(View.RowRules(Scope));

    /// <summary>The request that an operation runs for.</summary>
    public static CallerRequest Of(OperationContext context) =>
        context.State as CallerRequest ?? throw new InvalidOperationException("The fields of this schema need a caller's request as the state of the operation.");

    /// <summary>The request that an operation is planned for.</summary>
    public static CallerRequest Of(object? state) =>
        state as CallerRequest ?? throw new InvalidOperationException("The fields of this schema need a caller's request as the state of planning.");

    /// <inheritdoc/>
    public int? ShowCount(Type entity, int count) =>
        _catalog.Showing(entity).Any(type => type.AboutPersons) ? DisclosureControl.Count(count, View.FiguresOn(entity)) : count;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_read is not null)
            await _read.DisposeAsync();
        if (_counted is not null)
            await _counted.DisposeAsync();
    }
}
