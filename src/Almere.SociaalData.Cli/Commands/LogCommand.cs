using System.CommandLine;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata log</c>: the access log.</summary>
internal static class LogCommand
{
    public static Command Create() => new("log", "Look after the access log: who used personal data, and for what.") { LogVerifyCommand.Create() };
}
