using System.Diagnostics;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Grants;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Requests;

/// <summary>Says what roles would get to see of a document, and why: by the decisions that a request would meet, and the grants that they rest on.</summary>
/// <param name="schema">The schema.</param>
/// <param name="policy">Who may do what.</param>
public sealed class AccessExplainer(RegisterSchema schema, AccessPolicy policy)
{
    private readonly GraphQLPipeline _pipeline = new(schema.Schema);

    /// <summary>Explains a document.</summary>
    /// <param name="request">The document, and its variables: what they name is decided too.</param>
    /// <param name="roles">Names of roles; what everyone may do comes on top.</param>
    /// <param name="purpose">The id of the purpose, or null.</param>
    /// <param name="day">The day.</param>
    /// <param name="decisions">The decisions in the order in which they were taken; structure, such as an edge, asks for none.</param>
    /// <returns>What is wrong with the request; nothing when it could be explained.</returns>
    public IReadOnlyList<GraphQLError> Explain(
        GraphQLRequest request, IReadOnlyList<string> roles, string? purpose, DateOnly day, out IReadOnlyList<ExplainedDecision> decisions)
    {
        var view = policy.ViewFor(roles, purpose, day);
        // No row is read, so the caller's own values don't matter.
        var gate = new AccessGate(schema.Questions, view, new CallerScope { OrganisationId = 0, Today = day });
        var errors = _pipeline.Judge(request, gate, out var verdicts);
        List<Grant> held = [.. policy.Roles
            .Where(role => role.Holders is RoleHolders.Everyone || roles.Contains(role.Name))
            .SelectMany(role => role.Grants).Where(grant => grant.HoldsUnder(purpose) && grant.HoldsOn(day))];
        decisions = [.. verdicts.Select(verdict => Explain(verdict.Key, verdict.Value, held)).OfType<ExplainedDecision>()];
        return errors;
    }

    private ExplainedDecision? Explain(Coordinate coordinate, Verdict verdict, List<Grant> held)
    {
        var (decision, reason) = verdict switch
        {
            Verdict.Allowed => (AccessDecision.Allowed, null),
            Verdict.Masked => (AccessDecision.OnSomeRows, null),
            Verdict.Denied(var why) => (AccessDecision.Denied, why),
            var other => throw new UnreachableException($"Unknown verdict {other}."),
        };
        return schema.Questions.Of(coordinate) switch
        {
            AccessQuestion.None => null,
            AccessQuestion.OfType(var type, var use) => new($"{coordinate}", coordinate.ArgumentOf, type, use, decision, reason, Opening(type, null, use)),
            AccessQuestion.OfField(var type, var field, var use) => new($"{coordinate}", coordinate.ArgumentOf, $"{type}.{field}", use, decision, reason, Opening(type, field, use)),
            AccessQuestion.Unknown => new($"{coordinate}", coordinate.ArgumentOf, null, null, decision, reason, []),
            var other => throw new UnreachableException($"Unknown question {other}."),
        };

        // A grant on an interface opens the types that implement it; a list of an interface is opened by a grant on any of them.
        List<Grant> Opening(string type, string? field, FieldUse use) => [.. held.Where(grant =>
            grant.Uses.Contains(use) && (field is null || grant.Fields.Contains(field))
            && (grant.Type == type || policy.Catalog.Find(type)!.Interfaces.Contains(grant.Type)
                || (field is null && policy.Catalog.ImplementersOf(type).Any(implementer => implementer.Name == grant.Type))))];
    }
}
