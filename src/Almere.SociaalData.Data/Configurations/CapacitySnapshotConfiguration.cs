using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class CapacitySnapshotConfiguration : IEntityTypeConfiguration<CapacitySnapshot>
{
    public void Configure(EntityTypeBuilder<CapacitySnapshot> builder)
    {
        builder.ToTable("CapacitySnapshots");
        builder.HasIndex(snapshot => new { snapshot.LocationId, snapshot.Date }).IsUnique();
        builder.HasIndex(snapshot => new { snapshot.Date, snapshot.LocationId });
        builder.HasOne(snapshot => snapshot.Location).WithMany(location => location.Snapshots).HasForeignKey(snapshot => snapshot.LocationId);
    }
}
