using Almere.SociaalData.Domain.Goals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ObservationConfiguration : IEntityTypeConfiguration<Observation>
{
    public void Configure(EntityTypeBuilder<Observation> builder)
    {
        builder.ToTable("Observations");
        builder.Property(observation => observation.Period).HasMaxLength(TextLength.Code);
        builder.HasIndex(observation => new { observation.IndicatorId, observation.From, observation.DistrictId });
        builder.HasOne(observation => observation.Indicator).WithMany(indicator => indicator.Observations);
        builder.HasOne(observation => observation.District).WithMany();
    }
}
