using System.CommandLine;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata database</c>: the tables and their versions.</summary>
internal static class DatabaseCommand
{
    public static Command Create() => new("database", "Make the tables, bring them up to date, or check them.")
    {
        DatabaseMigrateCommand.Create(),
        DatabaseCheckCommand.Create(),
        DatabaseScriptCommand.Create(),
    };
}
