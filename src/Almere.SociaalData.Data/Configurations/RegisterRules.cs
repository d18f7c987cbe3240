using System.Reflection;
using Almere.SociaalData.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Almere.SociaalData.Data.Configurations;

/// <summary>What holds for every table, so that no configuration repeats it.</summary>
internal static class RegisterRules
{
    private const string Id = "Id";
    private const string SourceKey = "SourceKey";

    // Code units of UTF-16: the order differs from that of code points only between characters beyond U+FFFF and those from U+E000 to U+FFFF.
    private const string SqlServerCollation = "Latin1_General_100_BIN2";

    extension(ModelBuilder model)
    {
        /// <summary>Keys that the writer gives, a unique source key, amounts by their scale, and no delete that takes other rows along.</summary>
        public void ApplyRegisterRules()
        {
            foreach (var entity in model.Model.GetEntityTypes())
            {
                if (entity.FindDeclaredProperty(Id) is { } id) id.ValueGenerated = ValueGenerated.Never;
                if (entity.FindDeclaredProperty(SourceKey) is { } key)
                {
                    key.SetMaxLength(TextLength.Code);
                    entity.AddIndex(key).IsUnique = true;
                }
                foreach (var property in entity.GetDeclaredProperties())
                {
                    if (property.PropertyInfo?.GetCustomAttribute<ScaleAttribute>() is { } scale) property.SetValueConverter(new ScaledDecimalConverter(scale));
                }
                foreach (var relation in entity.GetDeclaredForeignKeys()) relation.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }

        /// <summary>Text is compared and ordered by its code points, whatever the language of the database: SQLite does so by itself, others are told.</summary>
        public void ApplyTextOrder(DatabaseFacade database)
        {
            var collation = database.IsNpgsql() ? "C" : database.IsSqlServer() ? SqlServerCollation : null;
            if (collation is null) return;
            foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredProperties()))
            {
                if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)) property.SetCollation(collation);
            }
        }

        /// <summary>Rows without a value come first in an index, as in the orders of queries: elsewhere they do so by themselves, PostgreSQL is told.</summary>
        public void ApplyNullOrder(DatabaseFacade database)
        {
            if (!database.IsNpgsql()) return;
            foreach (var index in model.Model.GetEntityTypes().SelectMany(entity => entity.GetDeclaredIndexes()))
            {
                if (index.Properties.Any(property => property.IsColumnNullable()))
                    index.SetNullSortOrder(index.Properties.Select(property => property.IsColumnNullable() ? NullSortOrder.NullsFirst : NullSortOrder.Unspecified).ToArray());
            }
        }
    }
}
