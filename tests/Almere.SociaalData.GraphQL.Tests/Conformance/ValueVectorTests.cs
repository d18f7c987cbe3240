using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;
using Xunit;
using Xunit.Abstractions;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

public sealed class ValueVectorTests(ITestOutputHelper output, VectorReport report) : IClassFixture<VectorReport>
{
    [SkippableFact]
    public void Scalars_coerce_as_the_vectors_say() => Run("values-scalars.json", vector =>
    {
        var type = (LeafType)TypeOf(vector);
        var value = vector["value"] is { } json ? TaggedValue.Read(json) : null;
        if (vector.Text("op") != "inputLiteral" && (value is null || value == TaggedValue.Undefined))
            return Verdict.Expect(vector["error"] is not null && ValueCoercion.CoerceInputValue(null, type.NonNull, out _).Count == 1, "null was accepted");
        var coerced = vector.Text("op") switch
        {
            "inputValue" => type.CoerceInput(value!),
            "inputLiteral" => type.CoerceLiteral(Parser.ParseValue(vector.Text("literal")), null),
            "result" => type.CoerceResult(value!),
            var other => throw new InvalidDataException($"Unknown operation \"{other}\"."),
        };
        return Compare(vector, coerced);
    });

    [SkippableFact]
    public void Literals_coerce_as_the_vectors_say() => Run("values-from-literal.json", vector =>
        Compare(vector, ValueCoercion.CoerceLiteral(Parser.ParseValue(vector.Text("literal")), TypeOf(vector), Variables(vector))));

    [SkippableFact]
    public void Input_values_coerce_as_the_vectors_say() => Run("values-coerce-input.json", vector =>
    {
        var value = TaggedValue.WithoutUndefined(TaggedValue.Read(vector["value"]!.Value));
        var errors = ValueCoercion.CoerceInputValue(value, TypeOf(vector), out var coerced);
        if (vector["errors"] is not { } expected)
            return errors.Count == 0 ? Compare(vector, Coerced.To(coerced)) : new Verdict.Failed($"unexpected: {string.Join(" | ", errors)}");
        var wanted = expected.EnumerateArray().Select(error => (Path: string.Join('/', error.GetProperty("path").EnumerateArray()), Message: error.GetProperty("message").GetString()!)).ToList();
        var found = errors.Select(error => (Path: string.Join('/', error.Path), error.Message)).ToList();
        if (!wanted.Select(error => error.Path).Order().SequenceEqual(found.Select(error => error.Path).Order()))
            return new Verdict.Failed($"expected {string.Join(" | ", wanted)}, found {string.Join(" | ", found)}");
        var remarks = wanted.Except(found).ToList();
        return new Verdict.Passed(remarks is [] ? null : $"expected: {string.Join(" | ", remarks)}\n      found:    {string.Join(" | ", found.Except(wanted))}");
    });

    [SkippableFact]
    public void Values_are_written_as_literals_as_the_vectors_say() => Run("values-ast-from-value.json", vector =>
    {
        var value = TaggedValue.Read(vector["value"]!.Value);
        if (value == TaggedValue.Undefined)
            return Verdict.Expect(vector["literal"] is { ValueKind: System.Text.Json.JsonValueKind.Null }, "an absent value has no literal");
        try
        {
            var literal = AstFromValue.Convert(value, TypeOf(vector));
            if (vector["error"] is not null)
                return new Verdict.Failed($"expected an error, found {(literal is null ? "nothing" : Printer.Print(literal))}");
            if (vector.TryText("literal") is not { } expected)
                return Verdict.Expect(literal is null, "expected no literal");
            return literal is null || literal.Kind.ToString() != vector.Text("kind")
                ? new Verdict.Failed($"expected {vector.Text("kind")}, found {literal?.Kind}")
                : Verdict.Compare(Printer.Print(Parser.ParseValue(expected)), Printer.Print(literal));
        }
        catch (ArgumentException exception)
        {
            return Verdict.Expect(vector["error"] is not null, $"unexpected: {exception.Message}");
        }
    });

    [SkippableFact]
    public void Untyped_values_are_read_as_the_vectors_say() => Run("values-untyped.json", vector =>
    {
        var literal = Parser.ParseValue(vector.Text("literal"));
        var isMissing = literal is VariableNode variable && !Variables(vector).ContainsKey(variable.Name.Value);
        return Compare(vector, isMissing ? Coerced.Failed("not given") : Coerced.To(UntypedValue.Of(literal, Variables(vector))));
    });

    private void Run(string file, Func<Vector, Verdict> judge) => new VectorRun(VectorFile.Open(file), output, report).Run(judge);

    private static GraphQLType TypeOf(Vector vector)
    {
        var schema = Schema.Build("scalar Unused " + vector.TryText("typeSDL"));
        return TypeFromAst.Find(Parser.ParseType(vector.Text("type")), node =>
            schema.GetType(node.Name.Value) ?? SpecifiedScalars.All.Find(node.Name.Value) ?? throw new InvalidDataException($"No type \"{node.Name.Value}\"."));
    }

    private static IReadOnlyDictionary<string, object?> Variables(Vector vector) =>
        vector["variables"] is { } variables ? (IReadOnlyDictionary<string, object?>)TaggedValue.Read(variables)! : new Dictionary<string, object?>();

    private static Verdict Compare(Vector vector, Coerced coerced)
    {
        var isUndefined = vector["expected"] is { } expected && TaggedValue.Read(expected) == TaggedValue.Undefined;
        if (vector["error"] is { } error)
        {
            var message = error.GetProperty("message").GetString()!;
            return coerced.IsError
                ? new Verdict.Passed(message == coerced.Error ? null : $"expected: {message}\n      found:    {coerced.Error}")
                : new Verdict.Failed($"expected an error, found {ToJson(coerced.Value)?.ToJsonString() ?? "null"}");
        }

        if (isUndefined || coerced.IsError)
            return Verdict.Expect(isUndefined && coerced.IsError, $"expected {vector["expected"]}, found {ToJson(coerced.Value)?.ToJsonString()} {coerced.Error}");
        var difference = JsonDifference.Find(ToJson(TaggedValue.WithoutUndefined(TaggedValue.Read(vector["expected"]!.Value))), ToJson(coerced.Value), keyOrderMatters: true);
        return difference is null ? new Verdict.Passed() : new Verdict.Failed(difference);
    }

    private static JsonNode? ToJson(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool truth => JsonValue.Create(truth),
        // What JSON has no number for is compared by its text.
        double number when !double.IsFinite(number) => JsonValue.Create(number.ToString(CultureInfo.InvariantCulture)),
        double number when double.IsInteger(number) => JsonNode.Parse(new BigInteger(number).ToString(CultureInfo.InvariantCulture)),
        int or long or double or decimal or BigInteger => JsonNode.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)),
        IReadOnlyDictionary<string, object?> fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, ToJson(field.Value)))),
        IEnumerable items => new JsonArray([.. items.Cast<object?>().Select(ToJson)]),
        _ => throw new InvalidDataException($"A coerced value is a {value.GetType()}."),
    };
}
