using System.Text.Json;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Comparison;
using Almere.SociaalData.GraphQL.Validation;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

public sealed class TypeSystemVectorTests(ITestOutputHelper output, VectorReport report) : IClassFixture<VectorReport>
{
    private const string LiteralsAsWritten =
        "4.2.4 The __InputValue Type: defaultValue is an encoding in the GraphQL language of the default value, so the literal may stand as it was written";

    [SkippableFact]
    public void Schemas_are_validated_as_the_vectors_say() => Run("schema-validation.json", vector =>
    {
        var documents = vector["documents"]!.Value.EnumerateArray().Select(document => document.GetString()!).ToArray();
        var schema = documents[1..].Aggregate(Schema.Build(documents[0]), (built, document) => built.Extend(Parser.Parse(document)));
        return ExpectedErrors.Compare(vector["expectedErrors"], SchemaValidator.Validate(schema));
    });

    [SkippableFact]
    public void Printing_a_canonical_schema_gives_the_same_text() => Run("print-schema.json", vector =>
        Verdict.Compare(Canonical(vector.Text("sdl")), SchemaPrinter.Print(Schema.Build(vector.Text("sdl")))));

    [SkippableFact]
    public void Schemas_are_built_as_the_vectors_say() => Run("build-schema.json", vector => Built(vector, null, vector.Text("sdl")), new()
    {
        ["findBreakingChanges | findDangerousChanges should ignore changes in field definitions order"] = LiteralsAsWritten,
    });

    [SkippableFact]
    public void Schemas_are_extended_as_the_vectors_say() => Run("extend-schema.json", vector =>
        Parser.TryParse(new Source(vector.Schema), ParserOptions.Trusted, out var document, out var error)
            ? Built(vector, Schema.Build(document), vector.Text("extension"))
            : Refused(vector, [error]));

    [SkippableFact]
    public void Schemas_are_sorted_as_the_vectors_say() => Run("sort-schema.json", vector =>
        Verdict.Compare(Canonical(vector.Text("sorted")), SchemaPrinter.Print(SchemaSorter.Sort(Schema.Build(vector.Text("sdl"))))));

    [SkippableFact]
    public void Schemas_are_compared_as_the_vectors_say() => Run("schema-changes.json", vector =>
    {
        var changes = SchemaComparer.Compare(Schema.Build(vector.Text("oldSDL")), Schema.Build(vector.Text("newSDL")));
        var expected = Changes(vector, "breaking", ChangeSeverity.Breaking).Concat(Changes(vector, "dangerous", ChangeSeverity.Dangerous)).ToList();
        var found = changes.Where(change => change.Severity != ChangeSeverity.Safe).Select(change => (change.Severity, Kind: change.Kind.ToString(), change.Description)).ToList();
        if (!expected.Select(change => (change.Severity, change.Kind)).Order().SequenceEqual(found.Select(change => (change.Severity, change.Kind)).Order()))
            return new Verdict.Failed($"expected {string.Join(" | ", expected)}\n      found    {string.Join(" | ", found)}");
        var other = expected.Except(found).ToList();
        return new Verdict.Passed(other is [] ? null : $"expected: {string.Join(" | ", other)}\n      found:    {string.Join(" | ", found.Except(expected))}");
    });

    [SkippableFact]
    public void Coordinates_resolve_as_the_vectors_say() => Run("schema-coordinates.json", vector =>
    {
        try
        {
            var element = SchemaCoordinate.Resolve(Schema.Build(vector.Schema), vector.Text("coordinate"));
            if (vector["error"] is { } error)
                return new Verdict.Failed($"expected the error {error}, found {element?.Coordinate}");
            var expected = vector["expected"]!.Value;
            return expected.ValueKind == JsonValueKind.Null
                ? Verdict.Expect(element is null, $"expected no element, found {element?.Coordinate}")
                : Verdict.Expect(Describe(element) == Describe(expected), $"expected {Describe(expected)}, found {Describe(element)}");
        }
        catch (GraphQLException exception)
        {
            return vector["error"] is { } error
                ? Verdict.Compare(error.GetProperty("message").GetString()!, exception.Message)
                : new Verdict.Failed($"unexpected: {exception.Message}");
        }
    });

    [SkippableFact]
    public void Types_relate_as_the_vectors_say() => Run("type-relations.json", vector =>
    {
        var schema = Schema.Build(vector.Schema);
        var (a, b) = (TypeOf(vector.Text("a")), TypeOf(vector.Text("b")));
        var found = vector.Text("relation") == "isSubType" ? TypeRelations.IsSubtype(a, b) : TypeRelations.Overlap((CompositeType)a, (CompositeType)b);
        return Verdict.Expect(found == vector.Flag("expected"), $"found {found}");

        GraphQLType TypeOf(string text) => TypeFromAst.Find(Parser.ParseType(text), node =>
            schema.GetType(node.Name.Value) ?? SpecifiedScalars.All.Find(node.Name.Value) ?? throw new InvalidDataException($"No type {node.Name.Value}."));
    });

    [SkippableFact]
    public void Built_in_definitions_are_those_of_the_edition() => Run("introspection-meta.json", vector =>
    {
        if (!vector.Text("version").StartsWith("17.", StringComparison.Ordinal))
            return new Verdict.NotApplicable("the older release implements the edition of October 2021");
        return Verdict.Compare(BuiltInDefinitions.OfThisEdition(vector.Text("sdl")), BuiltInDefinitions.Outline(
            SchemaPrinter.PrintIntrospection(Schema.Build("type Query { a: Int }"))));
    });

    private static Verdict Built(Vector vector, Schema? toExtend, string sdl)
    {
        if (!Parser.TryParse(new Source(sdl), ParserOptions.Trusted, out var document, out var error))
            return Refused(vector, [error]);
        IReadOnlyList<GraphQLError> errors = vector.FlagOption("assumeValidSDL") || vector.FlagOption("assumeValid") ? [] : Validator.ValidateSdl(document, toExtend);
        if (errors is not [])
            return Refused(vector, errors);
        Schema schema;
        try
        {
            schema = toExtend?.Extend(document) ?? Schema.Build(document);
        }
        catch (GraphQLException exception)
        {
            return Refused(vector, exception.Errors);
        }

        return vector.Flag("valid")
            ? Verdict.Compare(Canonical(vector.Text("printed")), SchemaPrinter.Print(schema))
            : new Verdict.Failed($"expected {vector["error"]}");
    }

    // The reference puts several errors into one, with the messages under each other and the locations of the first.
    private static Verdict Refused(Vector vector, IReadOnlyList<GraphQLError> errors) => vector.Flag("valid")
        ? new Verdict.Failed($"unexpected: {string.Join(" | ", errors.Select(found => found.Message))}")
        : ExpectedErrors.CompareOne(
            vector["error"]!.Value, new GraphQLError(string.Join("\n\n", errors.Select(found => found.Message))) { Locations = errors.Count == 1 ? errors[0].Locations : [] });

    // One of the two releases of the reference implementation writes the braces of a default value without spaces.
    private static string Canonical(string sdl)
    {
        if (sdl.Length == 0)
            return sdl;
        var printed = SchemaPrinter.Print(Schema.Build(sdl));
        return WithoutSpaces(printed) == WithoutSpaces(sdl) ? printed : sdl;
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IEnumerable<(ChangeSeverity Severity, string Kind, string Description)> Changes(Vector vector, string member, ChangeSeverity severity) =>
        vector[member]!.Value.EnumerateArray().Select(change => (
            severity,
            string.Concat(change.GetProperty("type").GetString()!.Split('_').Select(word => word[..1] + word[1..].ToLowerInvariant())),
            change.GetProperty("description").GetString()!));

    private static string Describe(JsonElement expected) => expected.GetProperty("kind").GetString() + " " + expected.EnumerateObject().Last().Value.GetString();

    private static string Describe(ISchemaElement? element) => element switch
    {
        null => "nothing",
        NamedType => $"NamedType {element.Name}",
        FieldDefinition => $"Field {element.Name}",
        InputFieldDefinition => $"InputField {element.Name}",
        EnumValueDefinition => $"EnumValue {element.Name}",
        ArgumentDefinition { Coordinate: ['@', ..] } => $"DirectiveArgument {element.Name}",
        ArgumentDefinition => $"FieldArgument {element.Name}",
        DirectiveDefinition => $"Directive {element.Name}",
        _ => throw new InvalidDataException($"Unknown element {element}."),
    };

    private void Run(string file, Func<Vector, Verdict> judge, Dictionary<string, string>? excluded = null) =>
        new VectorRun(VectorFile.Open(file), output, report, excluded).Run(judge);
}
