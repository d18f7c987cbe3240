using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Validation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

public sealed class RandomDocumentTests
{
    private static readonly Arbitrary<int> Seeds = ArbMap.Default.ArbFor<int>();

    [Fact]
    public void Accepts_every_document_that_is_written_after_the_rules() =>
        Prop.ForAll(Seeds, seed =>
        {
            var text = RandomDocument.Write(ExampleSchema.Instance, seed);
            var errors = Validator.Validate(ExampleSchema.Instance, Parser.Parse(text));
            return (errors.Count == 0).Label($"seed {seed}: {string.Join(" | ", errors.Select(error => error.Message))}\n{text}");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Judges_every_changed_document_without_failing() =>
        Prop.ForAll(Seeds, seed =>
        {
            var text = Mutation.Apply(RandomDocument.Write(ExampleSchema.Instance, seed), ExampleSchema.Instance, seed);
            return !Parser.TryParse(new Source(text), ParserOptions.Default, out var document, out _)
                || Validator.Validate(ExampleSchema.Instance, document).All(error => error.Message.Length > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Finds_an_error_in_many_changed_documents()
    {
        var wrong = Enumerable.Range(0, 200)
            .Select(seed => Mutation.Apply(RandomDocument.Write(ExampleSchema.Instance, seed), ExampleSchema.Instance, seed))
            .Count(text => Parser.TryParse(new Source(text), ParserOptions.Default, out var document, out _)
                && Validator.Validate(ExampleSchema.Instance, document).Count > 0);
        Assert.InRange(wrong, 50, 199);
    }
}
