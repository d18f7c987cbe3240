using System.Collections.Concurrent;
using System.Diagnostics;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.AccessLog;
using Almere.SociaalData.Api.Explaining;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Data;
using Almere.SociaalData.GraphQL;

namespace Almere.SociaalData.Api;

/// <summary>The registers behind one GraphQL schema, for callers whose identity is established. One per process; safe for use by many threads at once.</summary>
/// <param name="schema">The schema.</param>
/// <param name="policy">Who may do what.</param>
/// <param name="registers">Opens the registers.</param>
/// <param name="organisations">Finds the organisation of a caller.</param>
/// <param name="identifiers">The keys that ids and cursors are made with.</param>
/// <param name="log">The access log, to read.</param>
/// <param name="options">The limits of the engine.</param>
/// <param name="figures">Where figures are kept from one import to the next; null where each request has them counted.</param>
public sealed class RegisterApi(
    RegisterSchema schema, AccessPolicy policy, RegistersFactory registers, OrganisationDirectory organisations, IdentifierKeys identifiers, AccessLogDoor log,
    GraphQLPipelineOptions? options = null, RegisterFigures? figures = null)
{
    private readonly ConcurrentDictionary<string, GraphQL.Types.Schema> _views = new(StringComparer.Ordinal);
    private readonly KnownCallers _callers = new(policy);

    private OperationFootprints Footprints => field ??= new(Pipeline, schema.Questions, schema.Catalog);

    /// <summary>What the access log says of a request that was prepared; null where it never was a request that can be planned.</summary>
    /// <param name="request">The request.</param>
    /// <param name="prepared">What preparing it came to.</param>
    public OperationFootprint? FootprintOf(GraphQLRequest request, PreparedRequest prepared)
    {
        if (prepared.Plan is { } plan)
            return Footprints.Of(plan);
        return OperationFootprints.DeniedIn(prepared.Refusal!.Errors) is [_, ..] denied ? Footprints.OfRefused(request, denied) : null;
    }

    /// <summary>What the access log says of a request whose caller was refused.</summary>
    public OperationFootprint FootprintOfRefused(GraphQLRequest request) => Footprints.OfRefused(request, denied: null);

    /// <summary>Reads, validates, plans and executes.</summary>
    public GraphQLPipeline Pipeline { get; } = new(schema.Schema, options);

    /// <summary>Establishes who calls and opens the request.</summary>
    /// <param name="organisation">Code of the organisation that the token belongs to.</param>
    /// <param name="application">Client id of the application.</param>
    /// <param name="roles">The roles of the token.</param>
    /// <param name="requestedPurpose">The purpose that the request chooses, or null.</param>
    /// <param name="today">The day, in the time zone of the municipality.</param>
    /// <param name="allowWithoutRole">Whether a token without a role may read what everyone may.</param>
    /// <param name="cancellationToken">Ends the look-up of the organisation.</param>
    public async ValueTask<RequestOpening> OpenAsync(
        string organisation, string? application, IReadOnlyList<string> roles, string? requestedPurpose, DateOnly today, bool allowWithoutRole,
        CancellationToken cancellationToken)
    {
        if (await organisations.FindAsync(organisation, cancellationToken) is not { } known)
            return new RequestOpening.Refused("ORGANISATION_UNKNOWN", $"The registers know no organisation \"{organisation}\". Have it added, or have the settings corrected.");
        var signedIn = new SignedIn(organisation, known.Kind, application, roles);
        return _callers.Identify(signedIn, requestedPurpose, today, allowWithoutRole) switch
        {
            CallerOutcome.Known(var caller) => new RequestOpening.Opened(
                Open(caller, new() { OrganisationId = known.Id, MunicipalityId = known.MunicipalityId, Today = today })),
            CallerOutcome.Refused(var code, var reason) => new RequestOpening.Refused(CodeOf(code), reason),
            var other => throw new UnreachableException($"Unknown outcome {other}."),
        };
    }

    /// <summary>Opens a request of a known caller. Dispose of its state when the answer is written.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="scope">The caller's values, for row scopes.</param>
    public RequestContext Open(Caller caller, CallerScope scope)
    {
        var view = policy.ViewFor(caller.Roles, caller.Purpose?.Id, scope.Today);
        var request = new CallerRequest(caller, view, scope, identifiers.For(caller.Organisation), registers, log, policy, figures);
        return new RequestContext
        {
            Gate = new AccessGate(schema.Questions, view, scope),
            VisibleSchema = VisibleSchema(view),
            PlanningState = request,
            State = request,
        };
    }

    /// <summary>How a request was answered, for the response's <c>extensions</c>; complete once all of the data has been read.</summary>
    /// <param name="context">The open request.</param>
    /// <param name="request">The request as it was prepared, ready to run.</param>
    /// <param name="statements">The statements that it sends.</param>
    public IReadOnlyDictionary<string, object?> Explain(RequestContext context, PreparedRequest request, StatementLog statements) =>
        new Explanation(schema.Questions, ((CallerRequest)context.State!).View, request, statements);

    private GraphQL.Types.Schema VisibleSchema(AccessView view) =>
        _views.GetOrAdd(view.Fingerprint, static (_, state) => state.schema.VisibleTo(state.view), (schema, view));

    private static string CodeOf(CallerRefusal refusal) => refusal switch
    {
        CallerRefusal.NoRole => "ROLE_MISSING",
        CallerRefusal.RoleOfAnotherOrganisation => "ROLE_NOT_ALLOWED",
        CallerRefusal.PurposeNotGranted => "PURPOSE_NOT_GRANTED",
        _ => throw new UnreachableException($"Unknown refusal {refusal}."),
    };
}

/// <summary>What opening a request comes to.</summary>
public abstract record RequestOpening
{
    private protected RequestOpening()
    {
    }

    /// <summary>The request is open.</summary>
    public sealed record Opened(RequestContext Context) : RequestOpening;

    /// <summary>The token is valid, but opens nothing here.</summary>
    /// <param name="Code">Why, for programs.</param>
    /// <param name="Reason">Why, for people, and what to do.</param>
    public sealed record Refused(string Code, string Reason) : RequestOpening;
}
