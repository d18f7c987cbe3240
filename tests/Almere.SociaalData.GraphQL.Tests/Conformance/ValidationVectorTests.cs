using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Validation;
using Almere.SociaalData.GraphQL.Validation.Rules.Optional;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

public sealed class ValidationVectorTests(ITestOutputHelper output, VectorReport report) : IClassFixture<VectorReport>
{
    private static readonly ValidationOptions EveryError = new() { MaxErrors = int.MaxValue };

    private static readonly string[] IncrementalDelivery = ["Defer", "Stream"];

    private readonly Dictionary<string, Schema> _schemas = [];

    [SkippableFact]
    public void Query_vectors_pass() => new VectorRun(VectorFile.Open("validation-query.json"), output, report).Run(vector =>
    {
        var schema = BuildSchema(vector.Schema);
        var document = Parser.Parse(vector.Text("query"));
        var options = new ValidationOptions { Rules = RulesOf(vector, SpecifiedRules.All), MaxErrors = vector.NumberOption("maxErrors") ?? int.MaxValue };
        var verdict = ExpectedErrors.Compare(vector["expectedErrors"], Validator.Validate(schema, document, options));
        return verdict is Verdict.Failed || vector["allErrors"] is not { } all
            ? verdict
            : Worse(verdict, ExpectedErrors.Compare(all, Validator.Validate(schema, document, EveryError)));
    });

    [SkippableFact]
    public void Type_system_vectors_pass() => new VectorRun(VectorFile.Open("validation-sdl.json"), output, report).Run(vector =>
    {
        var schema = vector.TrySchema is { } sdl ? BuildSchema(sdl) : null;
        var document = Parser.Parse(vector.Text("sdl"));
        var options = new ValidationOptions { Rules = RulesOf(vector, SpecifiedTypeSystemRules.All), MaxErrors = int.MaxValue };
        var verdict = ExpectedErrors.Compare(vector["expectedErrors"], Validator.ValidateSdl(document, schema, options));
        return verdict is Verdict.Failed || vector["allErrors"] is not { } all
            ? verdict
            : Worse(verdict, ExpectedErrors.Compare(all, Validator.ValidateSdl(document, schema)));
    });

    [SkippableFact]
    public void Optional_vectors_pass()
    {
        var file = VectorFile.Open("validation-optional.json");
        var notSpecified = file.Vectors.Where(AsksForIncrementalDelivery).ToDictionary(
            vector => vector.Name,
            _ => "section 3.13 of September 2025 lists the directives of a schema: @defer and @stream are none of them");
        new VectorRun(file, output, report, notSpecified).Run(vector =>
        {
            if (AsksForIncrementalDelivery(vector))
                return new Verdict.NotApplicable("@defer and @stream");
            var rules = RulesOf(vector, [.. SpecifiedRules.All, NoDeprecated.Rule, NoSchemaIntrospection.Rule, MaxIntrospectionDepth.Rule]);
            var errors = Validator.Validate(BuildSchema(vector.Schema), Parser.Parse(vector.Text("query")), new() { Rules = rules, MaxErrors = int.MaxValue });
            return ExpectedErrors.Compare(vector["expectedErrors"], errors);
        });
    }

    private static bool AsksForIncrementalDelivery(Vector vector) =>
        vector is { From: "17.x", SpecNote: null } && IncrementalDelivery.Any(word => vector.Text("rule").Contains(word) || vector.Text("query").Contains($"@{word}", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<ValidationRule> RulesOf(Vector vector, IReadOnlyList<ValidationRule> known) => vector.Text("rule") switch
    {
        "*" => known,
        var names => [.. names.Split(',').Select(name => known.SingleOrDefault(rule => $"{rule.Name}Rule" == name) ?? throw new InvalidDataException($"There is no rule {name}."))],
    };

    // The wording of the one version or of the other is as good.
    private static Verdict Worse(Verdict one, Verdict all) => all is Verdict.Failed(var reason) ? new Verdict.Failed($"all rules together: {reason}") : one;

    private Schema BuildSchema(string sdl)
    {
        if (!_schemas.TryGetValue(sdl, out var schema))
            _schemas.Add(sdl, schema = Schema.Build(Parser.Parse(sdl)));
        return schema;
    }
}
