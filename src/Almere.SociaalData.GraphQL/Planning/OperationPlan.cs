using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>
/// An operation made ready for one view and one shape of variables: fragments, <c>@skip</c> and <c>@include</c> are resolved, every coordinate is
/// decided, every planned field has its step. A plan doesn't change and is shared by all requests that it fits.
/// </summary>
public sealed class OperationPlan
{
    /// <summary>The operation.</summary>
    public required OperationDefinitionNode Operation { get; init; }

    /// <summary>The fields of the root.</summary>
    public required PlannedSelection Root { get; init; }

    /// <summary>Number of fields in the plan.</summary>
    public required int FieldCount { get; init; }

    /// <summary>Errors that every answer repeats: one for each selection that was denied.</summary>
    public required IReadOnlyList<GraphQLError> Errors { get; init; }

    /// <summary>Every decision that was taken, each coordinate once.</summary>
    public required IReadOnlyDictionary<Coordinate, Verdict> Verdicts { get; init; }
}

/// <summary>What comes of planning: a plan, or the errors for which nothing is executed.</summary>
public abstract record PlanOutcome
{
    private protected PlanOutcome()
    {
    }

    /// <summary>The operation can run.</summary>
    public sealed record Planned(OperationPlan Plan) : PlanOutcome;

    /// <summary>The operation is refused as a whole.</summary>
    /// <param name="Errors">Why; at least one.</param>
    public sealed record Refused(IReadOnlyList<GraphQLError> Errors) : PlanOutcome;
}
