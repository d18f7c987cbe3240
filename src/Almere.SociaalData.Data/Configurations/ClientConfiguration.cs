using Almere.SociaalData.Domain.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable("Clients");
        builder.Property(client => client.PostalCode).HasMaxLength(6);
        builder.Property(client => client.Postcode4).HasMaxLength(4);
        builder.HasIndex(client => client.Bsn).IsUnique();
        builder.HasIndex(client => new { client.FamilyName, client.Id });
        // A district in order; whose clients they are stands in the index, so that the row of one that a filter leaves out is never fetched.
        builder.HasIndex(client => new { client.DistrictId, client.FamilyName, client.Id, client.MunicipalityId });
        builder.HasIndex(client => new { client.MunicipalityId, client.FamilyName, client.Id });
        builder.HasIndex(client => new { client.MunicipalityId, client.BirthYear, client.Id });
        builder.HasIndex(client => new { client.BirthYear, client.Id });
        builder.HasIndex(client => new { client.BirthDate, client.Id });
        builder.HasIndex(client => new { client.Postcode4, client.Id });
        builder.HasIndex(client => new { client.PostalCode, client.Id });
        builder.HasOne(client => client.Household).WithMany(household => household.Members);
        builder.HasOne(client => client.District).WithMany();
        builder.HasOne(client => client.Municipality).WithMany();
    }
}
