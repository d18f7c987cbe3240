using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.ToTable("Products");
        builder.Property(product => product.Code).HasMaxLength(TextLength.Code);
        builder.Property(product => product.CodeList).HasMaxLength(TextLength.Code);
        builder.HasIndex(product => product.Code).IsUnique();
    }
}
