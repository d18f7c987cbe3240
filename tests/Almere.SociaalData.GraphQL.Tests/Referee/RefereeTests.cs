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
    public async Task Agrees_with_the_reference_implementation_on_an_example_schema() => await CompareAsync(ExampleSchema.Sdl);

    [SkippableFact]
    public async Task Agrees_with_the_reference_implementation_on_the_published_schema()
    {
        Skip.IfNot(File.Exists(Published), "schema/schema.graphql hasn't been printed yet.");
        await CompareAsync(await File.ReadAllTextAsync(Published));
    }

    private static async Task CompareAsync(string sdl)
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

    // Where the reference implementation isn't the specification, sections 5.6.5 and 5.8.5: it doesn't count unknown fields as fields of a OneOf input
    // object, and it lets a variable that may be null stand in one where the object itself is non-null.
    private static bool IsKnownToDiffer(Schema schema, IReadOnlyList<Errors.GraphQLError> errors) => errors.Any(error =>
        error.Message.Contains(" must be non-nullable to be used for OneOf Input Object ")
        || schema.Types.OfType<InputObjectType>().Any(type => type.IsOneOf && error.Message.Contains($" is not defined by type \"{type.Name}\".")));

    private static IReadOnlyList<Errors.GraphQLError> Judge(Schema schema, string text) =>
        Parser.TryParse(new Source(text), ParserOptions.Default, out var document, out var error) ? Validator.Validate(schema, document) : [error];
}
