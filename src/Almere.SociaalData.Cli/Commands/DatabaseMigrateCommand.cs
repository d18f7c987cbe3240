using System.CommandLine;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata database migrate</c>: brings a database up to date.</summary>
internal static class DatabaseMigrateCommand
{
    public static Command Create() => DatabaseAction.On(
        new Command("migrate", """
            Make the database if it is missing, and bring its tables up to date. Run it as the owner of the tables, before a new version of the gateway starts.

            Exit codes: 0 done, or nothing to do; 2 the call can't be carried out; 3 the database can't be reached or changed, or belongs to another version of the
            program; 130 stopped, and a migration that was begun is undone.

            Examples:
              sociaaldata database migrate --file data/sociaaldata.db
              sociaaldata database migrate --provider PostgreSql --connection "Host=db;Database=sociaaldata;Username=sociaaldata_owner"
            """),
        MigrateAsync);

    private static async Task<(object Json, string Text)> MigrateAsync(DatabaseSetup setup, CancellationToken cancellationToken)
    {
        var applied = await setup.MigrateAsync(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime), cancellationToken);
        return (
            new { store = setup.StoreName, applied },
            string.Join(Environment.NewLine, applied.Append($"Database \"{setup.StoreName}\" is up to date: {applied.Count} migrations applied.")));
    }
}
