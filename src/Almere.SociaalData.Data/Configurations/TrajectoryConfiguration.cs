using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

/// <summary>All kinds of trajectory in one table, told apart by their law.</summary>
internal sealed class TrajectoryConfiguration : IEntityTypeConfiguration<Trajectory>
{
    public void Configure(EntityTypeBuilder<Trajectory> builder)
    {
        builder.ToTable("Trajectories");
        builder.HasDiscriminator(trajectory => trajectory.Law)
            .HasValue<SocialSupportTrajectory>(Law.Wmo)
            .HasValue<YouthCareTrajectory>(Law.Youth)
            .HasValue<CivicIntegrationTrajectory>(Law.CivicIntegration)
            .HasValue<DebtTrajectory>(Law.Debt)
            .HasValue<ParticipationTrajectory>(Law.Participation);
        // The trajectories of a client that the caller may see, in order; and whether one of them is open, which the index alone answers: asked for every client of a list.
        builder.HasIndex(trajectory => new { trajectory.ClientId, trajectory.MunicipalityId, trajectory.Law, trajectory.RequestedOn, trajectory.Id, trajectory.Status });
        builder.HasIndex(trajectory => new { trajectory.Law, trajectory.Status, trajectory.RequestedOn });
        builder.HasIndex(trajectory => new { trajectory.Law, trajectory.RequestedOn });
        builder.HasIndex(trajectory => new { trajectory.ProviderId, trajectory.RequestedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.DistrictId, trajectory.Law, trajectory.Status });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Law, trajectory.Status, trajectory.StartedOn, trajectory.Id });
        // Who works across the laws lists the rows of a municipality, in any of these orders; most rows lie in one, which a planner takes for one of seven.
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.RequestedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.StartedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.EndedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.WaitingDays, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Costs, trajectory.Id });
        // And who works under one law those under that law.
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Law, trajectory.RequestedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Law, trajectory.StartedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Law, trajectory.EndedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Law, trajectory.WaitingDays, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Law, trajectory.Costs, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.MunicipalityId, trajectory.Status, trajectory.RequestedOn, trajectory.Id });
        builder.HasIndex(trajectory => new { trajectory.RequestedOn, trajectory.Id });
        builder.HasOne(trajectory => trajectory.Client).WithMany(client => client.Trajectories);
        builder.HasOne(trajectory => trajectory.Product).WithMany();
        builder.HasOne(trajectory => trajectory.Provider).WithMany();
        builder.HasOne(trajectory => trajectory.Municipality).WithMany();
        builder.HasOne(trajectory => trajectory.District).WithMany();
    }
}
