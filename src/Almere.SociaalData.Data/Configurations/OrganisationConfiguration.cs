using Almere.SociaalData.Domain.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        builder.ToTable("Organisations");
        builder.Property(organisation => organisation.Code).HasMaxLength(TextLength.Code);
        builder.HasIndex(organisation => organisation.Code).IsUnique();
        builder.HasOne(organisation => organisation.Municipality).WithMany();
    }
}
