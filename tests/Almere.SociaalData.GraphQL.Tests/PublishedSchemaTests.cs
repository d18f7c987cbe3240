using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Tests.Execution;
using Almere.SociaalData.GraphQL.Tests.Validation;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests;

/// <summary>Whatever is asked of the published schema is judged, planned and costed, or refused with a code; nothing else comes of it.</summary>
public sealed class PublishedSchemaTests
{
    private static readonly Config ManyRequests = Config.QuickThrowOnFailure.WithMaxTest(200);
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue - 1).ToArbitrary();
    private static readonly Lazy<Schema> Published = new(() =>
        Schema.Build(Parser.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "schema", "schema.graphql")), ParserOptions.Trusted)));

    [Fact]
    public void Every_document_that_is_written_after_the_rules_is_valid() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var text = RandomDocument.Write(Published.Value, seed);
        var errors = GraphQL.Validation.Validator.Validate(Published.Value, Parser.Parse(text));
        Assert.True(errors.Count == 0, $"{string.Join(" | ", errors.Select(error => error.Message))}\n{text}");
    }));

    [Fact]
    public void A_changed_document_is_planned_or_refused_with_a_code() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        foreach (var text in (string[])[Mutation.Apply(RandomDocument.Write(Published.Value, seed), Published.Value, seed), RandomDocument.WriteColliding(Published.Value, seed)])
            AssertPlannedOrRefused(new(text));
    }));

    [Fact]
    public void A_request_with_variables_is_planned_or_refused_with_a_code() => Check.One(ManyRequests, Prop.ForAll(Seeds, seed =>
    {
        var (document, variables) = new SchemaDocumentGenerator(Published.Value, new Random(seed), mistakes: seed % 2 * 0.05).Request("query");
        AssertPlannedOrRefused(new(document) { Variables = variables });
    }));

    private static void AssertPlannedOrRefused(GraphQLRequest request)
    {
        var prepared = new GraphQLPipeline(Published.Value).Prepare(request);
        if (prepared.IsReady)
            return;
        Assert.NotEmpty(prepared.Refusal.Errors);
        Assert.All(prepared.Refusal.Errors, error => Assert.NotEqual("INTERNAL_ERROR", Assert.IsType<string>(error.Extensions!["code"])));
        Assert.NotNull(JsonNode.Parse(prepared.Refusal.ToJson()));
    }
}
