using System.CommandLine;
using Almere.SociaalData.Cli.Commands;

var root = new RootCommand("sociaaldata: what the keeper of the registers does from a command line.")
{
    SchemaCommand.Create(),
    ExampleDataCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
