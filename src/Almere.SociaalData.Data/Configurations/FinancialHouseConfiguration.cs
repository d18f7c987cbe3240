using Almere.SociaalData.Domain.FinancialHouses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class FinancialHouseConfiguration : IEntityTypeConfiguration<FinancialHouse>
{
    public void Configure(EntityTypeBuilder<FinancialHouse> builder)
    {
        builder.ToTable("FinancialHouses");
        builder.HasIndex(house => new { house.Name, house.Id });
        builder.HasOne(house => house.District).WithMany();
        builder.HasMany(house => house.Districts).WithMany(district => district.FinancialHouses).UsingEntity<FinancialHouseDistrict>(
            served => served.HasOne(row => row.District).WithMany(district => district.FinancialHouseDistricts).HasForeignKey(row => row.DistrictId),
            serving => serving.HasOne(row => row.House).WithMany(house => house.FinancialHouseDistricts).HasForeignKey(row => row.HouseId),
            rows => rows.ToTable("FinancialHouseDistricts").HasKey(row => new { row.HouseId, row.DistrictId }));
    }
}
