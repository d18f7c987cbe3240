using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Brings a coordinate of the schema to the question that the caller's view answers.</summary>
/// <param name="questions">What each coordinate asks.</param>
/// <param name="view">What the caller may do.</param>
/// <param name="scope">The caller's values, for masks.</param>
internal sealed class AccessGate(CoordinateQuestions questions, AccessView view, CallerScope scope) : IFieldGate
{
    /// <inheritdoc/>
    public string Key => view.Fingerprint;

    /// <inheritdoc/>
    public Verdict Judge(Coordinate coordinate) => questions.Of(coordinate) switch
    {
        AccessQuestion.None => Verdict.Allowed.Instance,
        AccessQuestion.OfType { Type: var type, Use: var use } => view.Opens(type, use)
            ? Verdict.Allowed.Instance
            : new Verdict.Denied($"no grant of yours opens {type} for this."),
        AccessQuestion.OfField { Type: var type, Field: var field, Use: var use } => view.Decide(type, field, use) switch
        {
            Decision.Allowed => Verdict.Allowed.Instance,
            Decision.OnSomeRows { Where: var where } => new Verdict.Masked(ScopeBinding.Bind(where, scope)),
            Decision.Denied { Reason: var reason } => new Verdict.Denied(reason),
            var other => throw new System.Diagnostics.UnreachableException($"Unknown decision {other}."),
        },
        AccessQuestion.Unknown => new Verdict.Denied("it is not part of any grant."),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown question {other}."),
    };
}
