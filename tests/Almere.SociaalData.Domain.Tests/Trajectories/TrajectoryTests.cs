using Almere.SociaalData.Domain.Trajectories;
using Xunit;

namespace Almere.SociaalData.Domain.Tests.Trajectories;

public sealed class TrajectoryTests
{
    private static readonly DateOnly Requested = new(2026, 2, 20);
    private static readonly DateOnly Started = new(2026, 3, 2);

    [Fact]
    public void Waiting_days_are_counted_from_request_to_start_whatever_is_set_first()
    {
        var oneWay = new DebtTrajectory
        {
            SourceKey = "a",
            ClientId = 1,
            MunicipalityId = 1,
            Status = TrajectoryStatus.Active,
            RequestedOn = Requested,
            StartedOn = Started,
        };
        var otherWay = new DebtTrajectory
        {
            SourceKey = "a",
            ClientId = 1,
            MunicipalityId = 1,
            Status = TrajectoryStatus.Active,
            StartedOn = Started,
            RequestedOn = Requested,
        };
        Assert.Equal(10, oneWay.WaitingDays);
        Assert.Equal(10, otherWay.WaitingDays);
    }

    [Fact]
    public void What_has_not_started_has_no_waiting_days()
    {
        var waiting = new DebtTrajectory
        {
            SourceKey = "a",
            ClientId = 1,
            MunicipalityId = 1,
            Status = TrajectoryStatus.Waiting,
            RequestedOn = Requested,
        };
        Assert.Null(waiting.WaitingDays);
    }

    [Fact]
    public void Each_kind_rests_on_its_own_law()
    {
        Trajectory[] kinds =
        [
            new SocialSupportTrajectory { SourceKey = "a", ClientId = 1, MunicipalityId = 1, Status = TrajectoryStatus.Active },
            new YouthCareTrajectory { SourceKey = "b", ClientId = 1, MunicipalityId = 1, Status = TrajectoryStatus.Active },
            new CivicIntegrationTrajectory { SourceKey = "c", ClientId = 1, MunicipalityId = 1, Status = TrajectoryStatus.Active },
            new DebtTrajectory { SourceKey = "d", ClientId = 1, MunicipalityId = 1, Status = TrajectoryStatus.Active },
            new ParticipationTrajectory { SourceKey = "e", ClientId = 1, MunicipalityId = 1, Status = TrajectoryStatus.Active },
        ];
        Assert.Equal(Enum.GetValues<Law>(), kinds.Select(kind => kind.Law));
    }
}
