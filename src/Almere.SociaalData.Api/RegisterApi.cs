using System.Collections.Concurrent;
using Almere.SociaalData.Access.Callers;
using Almere.SociaalData.Access.Identifiers;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Requests;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Data;
using Almere.SociaalData.GraphQL;

namespace Almere.SociaalData.Api;

/// <summary>The registers behind one GraphQL schema, for callers whose identity is established. One per process; safe for use by many threads at once.</summary>
/// <param name="schema">The schema.</param>
/// <param name="policy">Who may do what.</param>
/// <param name="registers">Opens the registers.</param>
/// <param name="identifiers">The keys that ids and cursors are made with.</param>
/// <param name="options">The limits of the engine.</param>
public sealed class RegisterApi(
    RegisterSchema schema, AccessPolicy policy, RegistersFactory registers, IdentifierKeys identifiers, GraphQLPipelineOptions? options = null)
{
    private readonly CoordinateQuestions _questions = new(schema.Schema, RegisterSchema.Model, schema.Catalog);
    private readonly ConcurrentDictionary<string, GraphQL.Types.Schema> _views = new(StringComparer.Ordinal);

    /// <summary>Reads, validates, plans and executes.</summary>
    public GraphQLPipeline Pipeline { get; } = new(schema.Schema, options);

    /// <summary>Opens a request. Dispose of its state when the answer is written.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="scope">The caller's values, for row scopes.</param>
    public RequestContext Open(Caller caller, CallerScope scope)
    {
        var view = policy.ViewFor(caller.Roles, caller.Purpose?.Id, scope.Today);
        var request = new CallerRequest(caller, view, scope, identifiers.For(caller.Organisation), registers, schema.Catalog);
        return new RequestContext
        {
            Gate = new AccessGate(_questions, view, scope),
            VisibleSchema = VisibleSchema(view),
            PlanningState = request,
            State = request,
        };
    }

    /// <summary>The schema as a view shows it: what its callers may read, filter, order, group and count.</summary>
    public GraphQL.Types.Schema VisibleSchema(AccessView view) =>
        _views.GetOrAdd(view.Fingerprint, static (_, state) => ViewOfSchema.Of(state.schema.Schema, state._questions, state.view), (schema, _questions, view));
}
