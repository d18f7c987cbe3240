using System.CommandLine;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata access</c>: who may do what, and why.</summary>
internal static class AccessCommand
{
    public static Command Create() => new("access", "Who may do what, and why.") { AccessPrintCommand.Create(), AccessExplainCommand.Create() };
}
