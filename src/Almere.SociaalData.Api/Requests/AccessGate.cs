using System.Linq.Expressions;
using Almere.SociaalData.Access;
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
        AccessQuestion.OfField field => Judge(field),
        AccessQuestion.Through through => Judge(through),
        AccessQuestion.Unknown => new Verdict.Denied("it is not part of any grant."),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown question {other}."),
    };

    private Verdict Judge(AccessQuestion.OfField field) => view.Decide(field.Type, field.Field, field.Use) switch
    {
        Decision.Allowed => Verdict.Allowed.Instance,
        Decision.OnSomeRows { Where: var where } => new Verdict.Masked(ScopeBinding.Bind(where, scope)),
        Decision.Denied { Reason: var reason } => new Verdict.Denied(reason),
        var other => throw new System.Diagnostics.UnreachableException($"Unknown decision {other}."),
    };

    /// <summary>The value is there where the step may be taken, the other row may be counted, and its field may be used.</summary>
    private Verdict Judge(AccessQuestion.Through through)
    {
        var conditions = new List<LambdaExpression>();
        switch (Judge(through.Step))
        {
            case Verdict.Denied denied:
                return denied;
            case Verdict.Masked { Condition: LambdaExpression condition }:
                conditions.Add(condition);
                break;
        }

        switch (view.Rows(through.Field.Type, FieldUse.Aggregate))
        {
            case RowRule.None { Reason: var reason }:
                return new Verdict.Denied(reason);
            case RowRule.Where { Expression: var rows }:
                conditions.Add(ScopeBinding.Through(through.Navigation, ScopeBinding.Bind(rows, scope)));
                break;
        }

        switch (Judge(through.Field))
        {
            case Verdict.Denied denied:
                return denied;
            case Verdict.Masked { Condition: LambdaExpression condition }:
                conditions.Add(ScopeBinding.Through(through.Navigation, condition));
                break;
        }

        return conditions.Count == 0 ? Verdict.Allowed.Instance : new Verdict.Masked(ScopeBinding.All(conditions));
    }
}
