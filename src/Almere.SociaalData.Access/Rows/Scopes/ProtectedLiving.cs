using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;

namespace Almere.SociaalData.Access.Rows.Scopes;

/// <summary>Beschermd wonen: product 15 of list WMO020.</summary>
internal static class ProtectedLiving
{
    private const string ProductCode = "15";

    public static RowScope Scope { get; } = new(
        "protectedLiving",
        "Beschermd wonen (Wmo product 15): the trajectories, and the persons who have one.",
        [
            RowScope.Of<Trajectory>((trajectory, caller) => trajectory.Law == Law.Wmo && trajectory.Product!.Code == ProductCode),
            RowScope.Of<Client>((client, caller) =>
                client.Trajectories.Any(trajectory => trajectory.Law == Law.Wmo && trajectory.Product!.Code == ProductCode)),
        ]);
}
