using Almere.SociaalData.Access;
using Almere.SociaalData.Access.AccessLog;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Purposes;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Data;
using Almere.SociaalData.Data.AccessLog;
using Almere.SociaalData.GraphQL.EntityFramework;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>One request of one caller: what it may read, and the only doors through which its plans are made and run.</summary>
public sealed class CallerRequest : IRowDoor, IDisposable
{
    private readonly RegistersFactory _registers;
    private readonly AccessLogDoor _log;
    private readonly AccessPolicy _policy;
    private readonly RequestFigures? _keptFigures;
    private Registers? _readLog;
    private RegisterRows? _logRows;
    private Registers? _read;
    private RegisterRows? _rows;
    private RegisterRows? _figures;

    /// <summary>Opens a request.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="view">What the caller may do.</param>
    /// <param name="scope">The caller's values, for row scopes.</param>
    /// <param name="identifiers">The keys of the caller's organisation.</param>
    /// <param name="registers">Opens the registers.</param>
    /// <param name="log">The access log, to read.</param>
    /// <param name="policy">What the schema offers, and the register of purposes.</param>
    /// <param name="keptFigures">Where figures on the registers are kept; null where they are counted each time.</param>
    public CallerRequest(
        Caller caller, AccessView view, CallerScope scope, OrganisationIdentifiers identifiers, RegistersFactory registers, AccessLogDoor log, AccessPolicy policy,
        RegisterFigures? keptFigures)
    {
        (Caller, View, Scope, _registers, _log, _policy, _keptFigures) = (caller, view, scope, registers, log, policy, keptFigures is null ? null : new(keptFigures));
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

    /// <summary>The persons of whom something goes into the answer.</summary>
    public SubjectsRead Subjects { get; } = new();

    /// <inheritdoc/>
    public void NoteSubject(long person) => Subjects.Add(person);

    /// <inheritdoc/>
    public IRowSource Beside(string store) => store == AccessLogMap.Store
        ? _logRows ??= new(_readLog ??= _log.Reader.Open(View.RowRules(Scope)), AccessLogReader.Rules(View.RowRules(Scope)), Scope)
        : throw new InvalidOperationException($"Nothing is kept in \"{store}\".");

    /// <inheritdoc/>
    public long KeyBeside(string store, long key) => _log.Table.Cipher.Encipher(key).First;

    /// <summary>A purpose of the register.</summary>
    internal Purpose? FindPurpose(string id) => _policy.FindPurpose(id);

    /// <inheritdoc/>
    public IRowSource Rows => _rows ??= new(Read, View.RowRules(Scope), Scope, View.CountRules(Scope), _keptFigures);

    /// <inheritdoc/>
    public IRowSource Figures =>
        _figures ??= new(Read.Under(View.RowRules(Scope, FieldUse.Aggregate)), View.RowRules(Scope, FieldUse.FilterFigures), Scope, figures: _keptFigures);

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
        _policy.Catalog.Showing(entity).Any(type => type.AboutPersons) ? DisclosureControl.Count(count, View.FiguresOn(entity)) : count;

    /// <summary>Gives the connections back that it reads on; it takes others should it read again.</summary>
    public void Release()
    {
        _read?.Dispose();
        _readLog?.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Release();
        Subjects.Dispose();
    }
}
