using Almere.SociaalData.Domain.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class PolicyGoalConfiguration : IEntityTypeConfiguration<PolicyGoal>
{
    public void Configure(EntityTypeBuilder<PolicyGoal> builder)
    {
        builder.ToTable("PolicyGoals");
        builder.Property(goal => goal.Statement).HasMaxLength(TextLength.Statement);
        builder.HasIndex(goal => new { goal.Year, goal.Domain });
        builder.HasOne(goal => goal.Indicator).WithMany();
    }
}
