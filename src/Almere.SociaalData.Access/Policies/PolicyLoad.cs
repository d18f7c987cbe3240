using Almere.SociaalData.Access.Files;

namespace Almere.SociaalData.Access.Policies;

/// <summary>What loading a policy comes to.</summary>
public abstract record PolicyLoad
{
    private protected PolicyLoad()
    {
    }

    /// <summary>Every file is in order.</summary>
    public sealed record Loaded(AccessPolicy Policy) : PolicyLoad;

    /// <summary>The policy can't be trusted; nothing may start with it.</summary>
    /// <param name="Problems">Everything that is wrong, at least one.</param>
    public sealed record Refused(IReadOnlyList<PolicyProblem> Problems) : PolicyLoad;
}
