using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ShelterLocationConfiguration : IEntityTypeConfiguration<ShelterLocation>
{
    public void Configure(EntityTypeBuilder<ShelterLocation> builder)
    {
        builder.ToTable("ShelterLocations");
        builder.Property(location => location.PostalCode).HasMaxLength(6);
        builder.HasIndex(location => new { location.Name, location.Id });
        builder.HasIndex(location => new { location.Scheme, location.Status });
        builder.HasIndex(location => new { location.MunicipalityId, location.Scheme });
        builder.HasOne(location => location.Operator).WithMany();
        builder.HasOne(location => location.Municipality).WithMany();
        builder.HasOne(location => location.District).WithMany();
        builder.HasOne(location => location.LatestSnapshot).WithOne().HasForeignKey<ShelterLocation>(location => location.LatestSnapshotId);
    }
}
