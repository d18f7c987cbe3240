using Almere.SociaalData.Domain.FinancialHouses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class FinancialConsultConfiguration : IEntityTypeConfiguration<FinancialConsult>
{
    public void Configure(EntityTypeBuilder<FinancialConsult> builder)
    {
        builder.ToTable("FinancialConsults");
        builder.HasIndex(consult => new { consult.ClientId, consult.On, consult.Id });
        builder.HasIndex(consult => new { consult.HouseId, consult.On, consult.Id });
        builder.HasOne(consult => consult.Client).WithMany(client => client.FinancialConsults);
        builder.HasOne(consult => consult.House).WithMany(house => house.Consults);
    }
}
