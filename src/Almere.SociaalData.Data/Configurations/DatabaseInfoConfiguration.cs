using Almere.SociaalData.Data.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Almere.SociaalData.Data.Configurations;

/// <summary>A table of one row.</summary>
internal sealed class DatabaseInfoConfiguration : IEntityTypeConfiguration<DatabaseInfo>
{
    public void Configure(EntityTypeBuilder<DatabaseInfo> builder)
    {
        builder.ToTable("DatabaseInfo");
        builder.HasKey(info => info.Id);
    }
}
