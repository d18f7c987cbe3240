using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ShelterStayConfiguration : IEntityTypeConfiguration<ShelterStay>
{
    public void Configure(EntityTypeBuilder<ShelterStay> builder)
    {
        builder.ToTable("ShelterStays");
        builder.HasIndex(stay => new { stay.ClientId, stay.From, stay.Id });
        builder.HasIndex(stay => new { stay.LocationId, stay.From, stay.Id });
        builder.HasOne(stay => stay.Client).WithMany(client => client.ShelterStays);
        builder.HasOne(stay => stay.Location).WithMany(location => location.Stays);
    }
}
