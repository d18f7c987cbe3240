using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Validation;
using Almere.SociaalData.GraphQL.Validation.Merging;
using Almere.SociaalData.GraphQL.Validation.Rules;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

public sealed class FieldMergingTests
{
    // Few fields and few shapes, so that random selections often fit.
    private static readonly Schema Shapes = Schema.Build(Parser.Parse("""
        interface Node { next: Node other: Node size: Int length: Int }
        type Circle implements Node { next: Node other: Circle size: Int length: Int radius: Int }
        type Square implements Node { next: Square other: Node size: Int length: Int side: Int label: String }
        type Query { next: Node circle: Circle square: Square }
        """));

    [Fact]
    public void The_quick_answer_is_that_of_comparing_all_pairs()
    {
        var fitting = 0;
        var conflicting = 0;
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var text = RandomDocument.WriteColliding(Shapes, seed, keys: 30);
            var (fits, conflicts) = Judge(text);
            fitting += fits ? 1 : 0;
            conflicting += fits ? 0 : 1;
            return (fits == (conflicts == 0)).Label($"seed {seed}: {(fits ? "fits" : "doesn't fit")}, {conflicts} conflicts\n{text}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        Assert.True(fitting > 100 && conflicting > 100, $"{fitting} documents fit and {conflicting} don't: neither side is rare.");
    }

    [Theory]
    [InlineData("{ next { size } next { size: length } }", "size")]
    [InlineData("{ next { ... on Circle { x: radius } ... on Square { x: label } } }", "x")]
    [InlineData("{ next { ... on Circle { x: next { y: size } } ... on Square { x: next { ... on Square { y: label } } } } }", "x")]
    [InlineData("query ($a: Int) { x: next { size } x: circle { size } }", "x")]
    public void Refuses_fields_that_answer_different_things_under_one_key(string text, string key)
    {
        var error = Assert.Single(Validator.Validate(Shapes, Parser.Parse(text), new() { Rules = [OverlappingFieldsCanBeMerged.Rule] }));
        Assert.StartsWith($"Fields \"{key}\" conflict because ", error.Message.Replace("next", key));
    }

    [Theory]
    [InlineData("{ next { ... on Circle { x: radius } ... on Square { x: side } } }")]
    [InlineData("{ next { ... on Circle { x: next { y: size } } ... on Square { x: other { y: length } } } }")]
    [InlineData("{ next { ...F size } next { size ...F } } fragment F on Node { size next { ...F } }")]
    public void Accepts_fields_of_different_objects_that_look_the_same(string text) =>
        Assert.Empty(Validator.Validate(Shapes, Parser.Parse(text), new() { Rules = [OverlappingFieldsCanBeMerged.Rule] }));

    private static (bool Fits, int Conflicts) Judge(string text)
    {
        var fits = false;
        var quick = new ValidationRule("Quick") { Finish = context => fits = FieldMerging.Fits(context.Selections, context.Uses, context.StepsLeft) };
        var pairs = new ValidationRule("Pairs") { Finish = FieldConflicts.Report };
        var errors = Validator.Validate(Shapes, Parser.Parse(text), new() { Rules = [quick, pairs] });
        return (fits, errors.Count);
    }
}
