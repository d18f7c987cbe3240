using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>What the caller's municipality grants under one law. There is no basis to look across the laws, so a purpose opens one of these.</summary>
internal static class OwnLaw
{
    public static IReadOnlyList<RowScope> Scopes { get; } =
    [
        new(
            "ownSocialSupport",
            "Trajectories under the Wmo 2015 that the caller's own municipality grants.",
            [RowScope.Of<Trajectory>((trajectory, caller) => trajectory.MunicipalityId == caller.MunicipalityKey && trajectory.Law == Law.Wmo)]),
        new(
            "ownYouthCare",
            "Trajectories under the Jeugdwet that the caller's own municipality grants.",
            [RowScope.Of<Trajectory>((trajectory, caller) => trajectory.MunicipalityId == caller.MunicipalityKey && trajectory.Law == Law.Youth)]),
        new(
            "ownCivicIntegration",
            "Trajectories under the Wet inburgering 2021 that the caller's own municipality grants.",
            [RowScope.Of<Trajectory>((trajectory, caller) => trajectory.MunicipalityId == caller.MunicipalityKey && trajectory.Law == Law.CivicIntegration)]),
        new(
            "ownDebtHelp",
            "Trajectories under the Wgs that the caller's own municipality grants.",
            [RowScope.Of<Trajectory>((trajectory, caller) => trajectory.MunicipalityId == caller.MunicipalityKey && trajectory.Law == Law.Debt)]),
        new(
            "ownParticipation",
            "Trajectories under the Participatiewet that the caller's own municipality grants.",
            [RowScope.Of<Trajectory>((trajectory, caller) => trajectory.MunicipalityId == caller.MunicipalityKey && trajectory.Law == Law.Participation)]),
    ];
}
