using System.CommandLine;
using Almere.SociaalData.Cli.Calls;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Comparison;
using Almere.SociaalData.GraphQL.Validation;

namespace Almere.SociaalData.Cli.Commands;

/// <summary><c>sociaaldata schema diff</c>: what a new schema means for those who use the old one.</summary>
internal static class SchemaDiffCommand
{
    public static Command Create()
    {
        var old = new Argument<FileInfo>("OLD") { Description = "The schema that clients use now, as SDL." };
        var @new = new Argument<FileInfo>("NEW") { Description = "The schema that is to take its place, as SDL." };
        var json = new Option<bool>("--json") { Description = "Write the changes as one JSON object." };
        var command = new Command("diff", """
            Compare two schemas: which changes break clients, which may surprise them, which are safe.

            Exit codes: 0 nothing breaks; 1 there is a breaking change; 2 a file can't be read or isn't a valid schema.

            Examples:
              sociaaldata schema diff old.graphql schema/schema.graphql
              sociaaldata schema diff --json old.graphql schema/schema.graphql | jq '.changes[] | select(.severity == "breaking")'
            """) { old, @new, json };
        command.SetAction(call => Run(call.GetValue(old)!, call.GetValue(@new)!, call.GetValue(json), call.InvocationConfiguration));
        return command;
    }

    private sealed record Place(string File, int Line, int Column)
    {
        public override string ToString() => $"{File}:{Line}:{Column}";
    }

    private static int Run(FileInfo oldFile, FileInfo newFile, bool json, InvocationConfiguration console)
    {
        var old = Read(oldFile, console.Error);
        var @new = Read(newFile, console.Error);
        if (old is null || @new is null)
            return ExitCodes.WrongCall;

        // Stable: within one severity the order of the schema stays.
        var changes = SchemaComparer.Compare(old, @new).OrderBy(change => change.Severity).ToList();
        if (json)
            WriteJson(changes, console.Output);
        else
            WriteText(changes, console.Output);
        return changes.Exists(change => change.Severity == ChangeSeverity.Breaking) ? ExitCodes.Refused : ExitCodes.Done;
    }

    /// <summary>Reads a schema, or writes what is wrong with it, each with file, line and column.</summary>
    private static Schema? Read(FileInfo file, TextWriter error)
    {
        var name = file.ToString();
        string text;
        try
        {
            text = File.ReadAllText(file.FullName);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{name}: {unreadable.Message}");
            return null;
        }

        if (!Parser.TryParse(new Source(text, name), ParserOptions.Trusted, out var document, out var syntaxError))
            return Refuse([syntaxError]);
        if (Validator.ValidateSdl(document) is [_, ..] mistakes)
            return Refuse(mistakes);
        var schema = Schema.Build(document);
        return SchemaValidator.Validate(schema) is [_, ..] invalid ? Refuse(invalid) : schema;

        Schema? Refuse(IReadOnlyList<GraphQLError> errors)
        {
            foreach (var found in errors)
                error.WriteLine(found.Locations is [var (line, column), ..] ? $"{name}:{line}:{column}: {found.Message}" : $"{name}: {found.Message}");
            return null;
        }
    }

    private static void WriteText(List<SchemaChange> changes, TextWriter output)
    {
        foreach (var change in changes)
            output.WriteLine($"{PlaceOf(change.New ?? change.Old)?.ToString() ?? "built in"}: {Word(change.Severity)}: {change.Description}");
        output.WriteLine(changes is [] ? "The schemas mean the same." : string.Join(", ", Enum.GetValues<ChangeSeverity>().Select(severity => $"{Count(changes, severity)} {Word(severity)}")));
    }

    private static void WriteJson(List<SchemaChange> changes, TextWriter output) => output.WriteLine(JsonText.Of(
        new
        {
            Breaking = Count(changes, ChangeSeverity.Breaking),
            Dangerous = Count(changes, ChangeSeverity.Dangerous),
            Safe = Count(changes, ChangeSeverity.Safe),
            Changes = changes.Select(change => new
            {
                Severity = Word(change.Severity),
                Kind = change.Kind.ToString(),
                change.Coordinate,
                change.Description,
                Old = PlaceOf(change.Old),
                New = PlaceOf(change.New),
            }),
        }));

    private static int Count(List<SchemaChange> changes, ChangeSeverity severity) => changes.Count(change => change.Severity == severity);

    private static string Word(ChangeSeverity severity) => severity.ToString().ToLowerInvariant();

    private static Place? PlaceOf(NameNode? name) => name?.Location is { Source: { } source, Start: var start } && source.LocationAt(start) is var (line, column)
        ? new(source.Name, line, column)
        : null;
}
