using System.CommandLine;
using Almere.SociaalData.Data.Database;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata database check</c>: says whether the gateway could start on a database; changes nothing.</summary>
internal static class DatabaseCheckCommand
{
    public static Command Create() => DatabaseAction.On(
        new Command("check", """
            Say whether the database can be reached and has the tables of this version; changes nothing.

            Exit codes: 0 the gateway can start on it; 2 the call can't be carried out; 3 it can't, and it says what to do; 130 stopped.

            Examples:
              sociaaldata database check --file data/sociaaldata.db --json | jq .isExampleData
              sociaaldata database check --provider SqlServer --connection "Server=db;Database=sociaaldata;Authentication=Active Directory Default"
            """),
        CheckAsync);

    private static async Task<(object Json, string Text)> CheckAsync(DatabaseSetup setup, CancellationToken cancellationToken)
    {
        var info = await setup.CheckedInfoAsync(cancellationToken);
        return (
            new { store = setup.StoreName, info.IsExampleData, info.CreatedFor },
            $"Database \"{setup.StoreName}\" is up to date."
                + (info.IsExampleData ? $" All people in it are fictional: it holds example data made for {info.CreatedFor:yyyy-MM-dd}." : ""));
    }
}
