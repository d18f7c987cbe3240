using Almere.SociaalData.Domain.Districts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class DistrictConfiguration : IEntityTypeConfiguration<District>
{
    public void Configure(EntityTypeBuilder<District> builder)
    {
        builder.ToTable("Districts");
        builder.Property(district => district.Code).HasMaxLength(8);
        builder.HasIndex(district => new { district.Code, district.Year }).IsUnique();
        builder.HasOne(district => district.Municipality).WithMany(municipality => municipality.Districts);
    }
}
