using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class DebtTrajectoryConfiguration : IEntityTypeConfiguration<DebtTrajectory>
{
    public void Configure(EntityTypeBuilder<DebtTrajectory> builder) =>
        builder.HasOne(trajectory => trajectory.FinancialHouse).WithMany();
}
