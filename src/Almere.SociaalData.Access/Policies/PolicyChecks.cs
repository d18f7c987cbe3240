using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Policies.Checks;

namespace Almere.SociaalData.Access.Policies;

/// <summary>What a policy has to satisfy before anything starts with it. Names are checked while reading; this is the rest.</summary>
internal static class PolicyChecks
{
    /// <summary>Every check on grants, in the order that gives the clearest first problem.</summary>
    public static IReadOnlyList<Func<PolicyDraft, IEnumerable<PolicyProblem>>> OfGrants { get; } =
    [
        RestrictedFieldsAreNullable.Check,
        ScopesFitTheirTypes.Check,
        PersonalDataHasAPurpose.Check,
        IdentifiersStayOutOfFigures.Check,
        EveryoneReadsOpenDataOnly.Check,
        GrantsDoNotOverlap.Check,
        RelationsLeadSomewhere.Check,
        PurposesAreUsed.Check,
    ];

    /// <summary>Checks on what grants add up to; they need grants that are in order.</summary>
    public static IReadOnlyList<Func<PolicyDraft, IEnumerable<PolicyProblem>>> OfViews { get; } = [NonNullFieldsAreReadable.Check];
}
