using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class SocialSupportTrajectoryConfiguration : IEntityTypeConfiguration<SocialSupportTrajectory>
{
    public void Configure(EntityTypeBuilder<SocialSupportTrajectory> builder)
    {
        builder.Property(trajectory => trajectory.DeliveryForm).HasMaxLength(TextLength.Code);
        builder.Property(trajectory => trajectory.HoursPerWeek).HasColumnName("HoursPerWeek");
    }
}
