using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ShelterTargetConfiguration : IEntityTypeConfiguration<ShelterTarget>
{
    public void Configure(EntityTypeBuilder<ShelterTarget> builder)
    {
        builder.ToTable("ShelterTargets");
        builder.HasIndex(target => new { target.MunicipalityId, target.Scheme });
        builder.HasOne(target => target.Municipality).WithMany(municipality => municipality.ShelterTargets);
    }
}
