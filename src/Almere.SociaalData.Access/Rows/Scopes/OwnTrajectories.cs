using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>What the caller's organisation delivers itself.</summary>
internal static class OwnTrajectories
{
    public static RowScope Scope { get; } = new(
        "ownTrajectories",
        "Trajectories that the caller's own organisation delivers.",
        [RowScope.Of<Trajectory>((trajectory, caller) => trajectory.ProviderId == caller.OrganisationId)]);
}
