using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ParticipationTrajectoryConfiguration : IEntityTypeConfiguration<ParticipationTrajectory>
{
    public void Configure(EntityTypeBuilder<ParticipationTrajectory> builder) =>
        builder.Property(trajectory => trajectory.HoursPerWeek).HasColumnName("HoursPerWeek");
}
