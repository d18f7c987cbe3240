using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Database;

/// <summary>The one place that turns the model into tables and indexes.</summary>
internal static class TableScript
{
    /// <summary>
    /// Makes the tables, lets them be filled, then makes indexes and relations: that is several times faster than filling tables that have them. SQLite makes
    /// relations with the table only, and doesn't check them while it is filled.
    /// </summary>
    public static async Task CreateAsync(SociaalDataContext context, Action fill, CancellationToken cancellationToken)
    {
        var model = context.GetService<IDesignTimeModel>().Model;
        var operations = context.GetService<IMigrationsModelDiffer>().GetDifferences(null, model.GetRelationalModel());
        IReadOnlyList<AddForeignKeyOperation> relations = context.Database.IsSqlite() ? [] : TakeRelations(operations);
        await ExecuteAsync(context, model, [.. operations.Where(operation => operation is not CreateIndexOperation && !relations.Contains(operation))], cancellationToken);
        fill();
        await ExecuteAsync(context, model, [.. operations.OfType<CreateIndexOperation>(), .. relations], cancellationToken);
    }

    /// <summary>Removes the tables, with what is in them.</summary>
    public static Task DropAsync(SociaalDataContext context, CancellationToken cancellationToken)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var tables = context.Model.GetRelationalModel().Tables.Select(table => sql.DelimitIdentifier(table.Name));
#pragma warning disable EF1002 // The names of tables are those of the model.
        return context.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS {string.Join(", ", tables)} CASCADE", cancellationToken);
#pragma warning restore EF1002
    }

    /// <summary>Sixteen characters that change when a table, column or index changes.</summary>
    public static string Fingerprint(SociaalDataContext context)
    {
        var text = new StringBuilder();
        foreach (var table in context.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal))
        {
            text.Append(table.Name);
            foreach (var column in table.Columns) text.Append($" {column.Name} {column.StoreType}{(column.IsNullable ? '?' : '!')}");
            foreach (var index in table.Indexes) text.Append($" {index.Name}{(index.IsUnique ? '!' : '?')}");
            text.Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }

    private static List<AddForeignKeyOperation> TakeRelations(IReadOnlyList<MigrationOperation> operations)
    {
        var relations = operations.OfType<AddForeignKeyOperation>().ToList();
        foreach (var table in operations.OfType<CreateTableOperation>())
        {
            relations.AddRange(table.ForeignKeys);
            table.ForeignKeys.Clear();
        }
        return relations;
    }

    private static async Task ExecuteAsync(
        SociaalDataContext context, IModel model, IReadOnlyList<MigrationOperation> operations, CancellationToken cancellationToken)
    {
        foreach (var command in context.GetService<IMigrationsSqlGenerator>().Generate(operations, model))
            await context.Database.ExecuteSqlRawAsync(command.CommandText, cancellationToken);
    }
}
