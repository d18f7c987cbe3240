using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Tests.Conformance;
using Almere.SociaalData.GraphQL.Tests.Validation;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Validation;
using Almere.SociaalData.Testing;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Referee;

/// <summary>The reference implementation gives the same verdict and the same places on documents that nobody wrote by hand.</summary>
public sealed class RefereeTests
{
    private const int Documents = 300;

    // Our published schema, where it has been printed, is what clients ask questions of.
    private static readonly string Published = Path.Combine(RepositoryFiles.Root, "schema", "schema.graphql");

    [SkippableFact]
    public async Task Judges_documents_like_the_reference_implementation() => await CompareVerdictsAsync(ExampleSchema.Sdl);

    [SkippableFact]
    public async Task Judges_documents_for_the_published_schema_like_the_reference_implementation() => await CompareVerdictsAsync(await ReadPublishedAsync());

    [SkippableFact]
    public async Task Prints_and_describes_a_schema_that_the_reference_implementation_reads_as_the_same() => await CompareSchemasAsync(ExampleSchema.Sdl);

    [SkippableFact]
    public async Task Prints_and_describes_the_published_schema_so_that_the_reference_implementation_reads_the_same() =>
        await CompareSchemasAsync(await ReadPublishedAsync());

    [SkippableFact]
    public async Task Judges_definitions_and_extensions_like_the_reference_implementation()
    {
        await using var referee = await GraphQLJs.StartAsync();
        await referee.UseSchemaAsync(ExampleSchema.Sdl);
        var schema = ExampleSchema.Instance;
        var extension = Regex.Replace(ExampleSchema.Sdl, "(?m)^(type|interface|union|enum|input|scalar)", "extend $1");
        var differences = new List<string>();
        for (var seed = 0; seed < Documents; seed++)
        {
            foreach (var (text, extend) in ((string, bool)[])[(Mutation.Apply(ExampleSchema.Sdl, schema, seed), false), (Mutation.Apply(extension, schema, seed), true)])
            {
                // What is no document is left to the documents above: the reference implementation reads directives on directives, which September 2025 doesn't.
                if (!Parser.TryParse(new Source(text), ParserOptions.Trusted, out var document, out _))
                    continue;
                var errors = Validator.ValidateSdl(document, extend ? schema : null);
                if (ExpectedErrors.Compare(await referee.ValidateSdlAsync(text, extend), errors) is Verdict.Failed(var reason))
                    differences.Add($"seed {seed}: {reason}\n{text}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {Documents * 2} documents are judged differently:\n{string.Join("\n\n", differences.Take(5))}");
    }

    private static async Task CompareVerdictsAsync(string sdl)
    {
        await using var referee = await GraphQLJs.StartAsync();
        await referee.UseSchemaAsync(sdl);
        var schema = Schema.Build(Parser.Parse(sdl, ParserOptions.Trusted));
        var differences = new List<string>();
        for (var seed = 0; seed < Documents; seed++)
        {
            var valid = RandomDocument.Write(schema, seed);
            string[] texts = [valid, Mutation.Apply(valid, schema, seed), Mutation.Apply(valid, schema, seed + Documents), RandomDocument.WriteColliding(schema, seed)];
            foreach (var text in texts)
            {
                var errors = Judge(schema, text);
                if (!IsKnownToDiffer(schema, errors) && ExpectedErrors.Compare(await referee.ValidateAsync(text), errors) is Verdict.Failed(var reason))
                    differences.Add($"seed {seed}: {reason}\n{text}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {Documents * 4} documents are judged differently:\n{string.Join("\n\n", differences.Take(5))}");
    }

    private static async Task CompareSchemasAsync(string sdl)
    {
        await using var referee = await GraphQLJs.StartAsync();
        var schema = Schema.Build(Parser.Parse(sdl, ParserOptions.Trusted));
        var expected = await referee.PrintAsync(sdl);
        Assert.Equal(expected, await referee.PrintAsync(SchemaPrinter.Print(schema)));
        var answer = JsonNode.Parse((await new GraphQLPipeline(schema).ExecuteAsync(new(IntrospectionQuery.Text))).ToJson())!;
        Assert.Equal(expected, await referee.PrintIntrospectionAsync(answer["data"]!.DeepClone()));
    }

    private static async Task<string> ReadPublishedAsync()
    {
        Skip.IfNot(File.Exists(Published), "schema/schema.graphql hasn't been printed yet.");
        return await File.ReadAllTextAsync(Published);
    }

    // Where the reference implementation isn't the specification, sections 5.6.5 and 5.8.5: it doesn't count unknown fields as fields of a OneOf input
    // object, and it lets a variable that may be null stand in one where the object itself is non-null.
    private static bool IsKnownToDiffer(Schema schema, IReadOnlyList<Errors.GraphQLError> errors) => errors.Any(error =>
        error.Message.Contains(" must be non-nullable to be used for OneOf Input Object ")
        || schema.Types.OfType<InputObjectType>().Any(type => type.IsOneOf && error.Message.Contains($" is not defined by type \"{type.Name}\".")));

    private static IReadOnlyList<Errors.GraphQLError> Judge(Schema schema, string text) =>
        Parser.TryParse(new Source(text), ParserOptions.Default, out var document, out var error) ? Validator.Validate(schema, document) : [error];
}
