using Almere.SociaalData.Domain.Shelter;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ShelterTargetSwapConfiguration : IEntityTypeConfiguration<ShelterTargetSwap>
{
    public void Configure(EntityTypeBuilder<ShelterTargetSwap> builder)
    {
        builder.ToTable("ShelterTargetSwaps");
        builder.HasOne(swap => swap.Target).WithMany(target => target.Swaps);
        builder.HasOne(swap => swap.With).WithMany();
    }
}
