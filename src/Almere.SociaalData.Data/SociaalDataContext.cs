using Almere.SociaalData.Data.Configurations;
using Almere.SociaalData.Domain.Clients;
using Microsoft.EntityFrameworkCore;

namespace Almere.SociaalData.Data;

/// <summary>The registers as EF Core knows them. Internal: the only door to rows is a caller's own <see cref="Registers"/>.</summary>
/// <remarks>What derives from it are the migrations of each kind of database.</remarks>
internal class SociaalDataContext(DbContextOptions options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Bsn>().HaveConversion<BsnConverter>().HaveMaxLength(9);
        configurationBuilder.Properties<string>().HaveMaxLength(TextLength.Default);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SociaalDataContext).Assembly);
        modelBuilder.ApplyRegisterRules();
        modelBuilder.ApplyTextOrder(Database);
        modelBuilder.ApplyNullOrder(Database);
    }
}
