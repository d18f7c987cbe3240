using System.CommandLine;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata schema</c>: what partners and the privacy officer read.</summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema", "The published schema.") { SchemaPrintCommand.Create(), SchemaDiffCommand.Create() };
}
