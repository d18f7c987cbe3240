using System.CommandLine;
using System.Diagnostics;
using Almere.SociaalData.Access.Policies;
using Almere.SociaalData.Access.Printing;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.Data.Imports;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata schema print</c>: the schema, what each role sees of it, the access matrix, and the files that can be imported.</summary>
internal static class SchemaPrintCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--folder") { Description = "The folder schema of the project.", DefaultValueFactory = _ => new("schema") };
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 and name the files that differ from what would be printed." };
        var json = new Option<bool>("--json") { Description = "Write the names of the files as one JSON object." };
        var command = new Command("print", """
            Print the schema, what each role sees of it, the access matrix, and the files that can be imported.

            Exit codes: 0 done; 1 a file differs (with --check), or the role files don't fit the schema; 2 the call can't be carried out.

            Examples:
              sociaaldata schema print
              sociaaldata schema print --check
              sociaaldata schema print --check --json | jq .differing
            """) { folder, check, json };
        command.SetAction(call => Run(call.GetValue(folder)!, call.GetValue(check), call.GetValue(json), call.InvocationConfiguration));
        return command;
    }

    private static int Run(DirectoryInfo folder, bool check, bool json, InvocationConfiguration console)
    {
        var schema = RegisterSchema.Build();
        switch (AccessPolicy.Load(Path.Combine(folder.FullName, "access"), schema.Catalog))
        {
            case PolicyLoad.Loaded(var policy):
                return Print(Files(schema, policy), folder, check, json, console);
            case PolicyLoad.Refused(var problems):
                console.Error.WriteLine(string.Join(Environment.NewLine, problems));
                return ExitCodes.Refused;
            case var other:
                throw new UnreachableException($"Unknown load {other}.");
        }
    }

    private static int Print(IEnumerable<(string Name, string Text)> files, DirectoryInfo folder, bool check, bool json, InvocationConfiguration console)
    {
        var differing = new List<string>();
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder.FullName, name);
            if (File.Exists(path) && File.ReadAllText(path) == text)
                continue;
            differing.Add($"schema/{name}");
            if (!check)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, text);
            }

            if (!json)
                console.Output.WriteLine($"{(check ? "differs" : "printed")}: schema/{name}");
        }

        if (json)
            console.Output.WriteLine(JsonText.Of(new { Printed = check ? [] : differing, Differing = check ? differing : [] }));
        if (!check || differing is [])
            return ExitCodes.Done;
        console.Error.WriteLine("The printed files don't fit the program. Run: dotnet run --project src/Almere.SociaalData.Cli -- schema print");
        return ExitCodes.Refused;
    }

    private static IEnumerable<(string Name, string Text)> Files(RegisterSchema schema, AccessPolicy policy)
    {
        yield return ("schema.graphql", SchemaPrinter.Print(schema.Schema, withCustomDirectives: true).TrimEnd() + "\n");
        yield return ("access.md", AccessMatrix.Print(policy).TrimEnd() + "\n");
        foreach (var page in DatasetPages.All)
            yield return page;
        foreach (var role in policy.Roles)
        {
            var day = LastChange(policy);
            var view = schema.VisibleTo(policy.ViewOfRole(role.Name, day));
            yield return ($"views/{role.Name}.graphql", $"# What the role {role.Name} sees of the schema from {day:yyyy-MM-dd} on, under all of its purposes.\n\n{SchemaPrinter.Print(view, withCustomDirectives: true).TrimEnd()}\n");
        }
    }

    /// <summary>The day from which no grant begins or ends any more: what is printed depends on the role files and not on the day of printing.</summary>
    private static DateOnly LastChange(AccessPolicy policy) => policy.Roles
        .SelectMany(role => role.Grants)
        .SelectMany(grant => new[] { grant.From, grant.To?.AddDays(1) })
        .OfType<DateOnly>()
        .DefaultIfEmpty(new(2026, 1, 1))
        .Max();
}
