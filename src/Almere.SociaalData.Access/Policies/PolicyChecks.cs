using Almere.SociaalData.Access.Files;
using Almere.SociaalData.Access.Policies.Checks;

namespace Almere.SociaalData.Access.Policies;

/// <summary>What a policy has to satisfy before anything starts with it. Names are checked while reading; this is the rest, in the order that gives the clearest first problem.</summary>
internal static class PolicyChecks
{
    public static IReadOnlyList<Func<PolicyDraft, IEnumerable<PolicyProblem>>> All { get; } =
    [
        RestrictedFieldsAreNullable.Check,
        ScopesFitTheirTypes.Check,
        PersonalDataHasAPurpose.Check,
        IdentifiersStayOutOfFigures.Check,
        EveryoneReadsOpenDataOnly.Check,
        GrantsDoNotOverlap.Check,
        RelationsLeadSomewhere.Check,
        NonNullFieldsAreReadable.Check,
        PurposesAreUsed.Check,
    ];
}
