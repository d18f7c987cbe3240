using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Almere.SociaalData.Data.Database;

/// <summary>The tables as a whole: made by the migrations, and from nothing else.</summary>
internal static class Tables
{
    /// <summary>
    /// Makes the tables, lets them be filled, and keeps indexes and relations for the end: that is several times faster than filling tables that have them. SQLite
    /// has relations with the table only, and doesn't check them while it is filled.
    /// </summary>
    /// <param name="migrations">The context that knows the migrations, on a connection and in a transaction.</param>
    /// <param name="fill">Writes the rows.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task CreateAsync(SociaalDataContext migrations, Action fill, CancellationToken cancellationToken)
    {
        var history = migrations.GetService<IHistoryRepository>();
        var assembly = migrations.GetService<IMigrationsAssembly>();
        var sql = migrations.GetService<IMigrationsSqlGenerator>();
        await ExecuteAsync(migrations, history.GetCreateScript(), cancellationToken);
        foreach (var (id, type) in assembly.Migrations)
        {
            var migration = assembly.CreateMigration(type, migrations.Database.ProviderName!);
            await ExecuteAsync(migrations, sql.Generate(migration.UpOperations, migration.TargetModel), cancellationToken);
            await ExecuteAsync(migrations, history.GetInsertScript(new HistoryRow(id, ProductInfo.GetVersion())), cancellationToken);
        }

        var model = migrations.GetService<IDesignTimeModel>().Model;
        var (away, back) = Deferred(model.GetRelationalModel(), withRelations: !migrations.Database.IsSqlite());
        await ExecuteAsync(migrations, sql.Generate(away, model), cancellationToken);
        fill();
        await ExecuteAsync(migrations, sql.Generate(back, model), cancellationToken);
    }

    /// <summary>The names of the tables.</summary>
    public static IReadOnlyList<string> NamesOf(IModel model) => [.. model.GetRelationalModel().Tables.Select(table => table.Name)];

    /// <summary>The names of the tables, delimited, with that of the migrations.</summary>
    public static IReadOnlyList<string> AllNamesOf(SociaalDataContext context) => Delimited(context, NamesOf(context.Model).Append(HistoryRepository.DefaultTableName));

    /// <summary>Names as the database's SQL writes them.</summary>
    public static IReadOnlyList<string> Delimited(SociaalDataContext context, IEnumerable<string> names) =>
        [.. names.Select(context.GetService<ISqlGenerationHelper>().DelimitIdentifier)];

    /// <summary>The relations between the tables: table and name, delimited.</summary>
    public static IReadOnlyList<(string Table, string Relation)> RelationsOf(SociaalDataContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        return [.. context.Model.GetRelationalModel().Tables.SelectMany(table => table.ForeignKeyConstraints)
            .Select(relation => (sql.DelimitIdentifier(relation.Table.Name), sql.DelimitIdentifier(relation.Name)))];
    }

    /// <summary>Runs a statement in the transaction of the context, if there is one. Unlike EF Core's own way it takes a brace for a brace.</summary>
    public static async Task ExecuteAsync(SociaalDataContext context, string text, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static (List<MigrationOperation> Away, List<MigrationOperation> Back) Deferred(IRelationalModel model, bool withRelations)
    {
        var away = new List<MigrationOperation>();
        var back = new List<MigrationOperation>();
        foreach (var index in model.Tables.SelectMany(table => table.Indexes))
        {
            away.Add(new DropIndexOperation { Name = index.Name, Table = index.Table.Name, Schema = index.Table.Schema });
            back.Add(CreateIndexOperation.CreateFrom(index));
        }
        if (!withRelations) return (away, back);
        var relations = model.Tables.SelectMany(table => table.ForeignKeyConstraints).ToList();
        away.InsertRange(0, relations.Select(relation => new DropForeignKeyOperation { Name = relation.Name, Table = relation.Table.Name, Schema = relation.Table.Schema }));
        back.AddRange(relations.Select(AddForeignKeyOperation.CreateFrom));
        return (away, back);
    }

    private static async Task ExecuteAsync(SociaalDataContext context, IReadOnlyList<MigrationCommand> commands, CancellationToken cancellationToken)
    {
        foreach (var command in commands) await ExecuteAsync(context, command.CommandText, cancellationToken);
    }
}
