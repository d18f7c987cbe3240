using System.Text.Json;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;
using Xunit;

namespace Almere.SociaalData.GraphQL.Tests.Types;

/// <summary>The quick way to coerce variables gives what the thorough one gives, and gives up exactly where that finds something wrong.</summary>
public sealed class KnownVariablesTests
{
    private static readonly Schema Schema = Schema.Build("""
        scalar Any
        enum Color { RED GREEN }
        input Point { x: Int! y: Int = 2 tags: [String] }
        input Choice @oneOf { a: Int b: String }
        type Query { a(f: Float, s: String, i: ID, b: Boolean): Int }
        """);

    private static readonly string[] Types =
        ["Int", "Int!", "Float", "String", "String!", "ID", "Boolean", "Any", "Color", "Color!", "[Int]", "[Int!]!", "[[String]]", "Point", "Point!", "[Point!]", "Choice"];

    private static readonly string[] Defaults = ["", "", "= null", "= 1", "= \"x\"", "= RED", "= [1]", "= {x: 1}", "= true"];

    private static readonly string[] Values =
    [
        "null", "1", "1.0", "1.5", "-7", "3000000000", "1e3", "true", "\"x\"", "\"RED\"", "\"\\u0041\"", "[]", "[1]", "[null]", "[[\"a\"], null]", "{}", "{\"x\": 1}",
        "{\"x\": 1, \"y\": null, \"tags\": \"t\"}", "{\"x\": \"1\"}", "{\"z\": 1}", "{\"a\": 1}", "{\"a\": null}", "[{\"x\": 1}]",
    ];

    [Fact]
    public void Gives_what_the_thorough_way_gives()
    {
        var taken = 0;
        for (var seed = 0; seed < 5_000; seed++)
        {
            var random = new Random(seed);
            string Pick(string[] choices) => choices[random.Next(choices.Length)];
            var names = Enumerable.Range(0, 1 + random.Next(4)).Select(number => $"v{number}").ToList();
            var operation = (OperationDefinitionNode)Parser.Parse($"query ({string.Join(' ', names.Select(name => $"${name}: {Pick(Types)} {Pick(Defaults)}"))}) {{ a }}").Definitions[0];
            var given = names.Append("other").Where(_ => random.Next(4) > 0).OrderBy(_ => random.Next()).Select(name => $"\"{name}\": {Pick(Values)}");
            using var json = JsonDocument.Parse($"{{{string.Join(',', given)}}}");

            var known = KnownVariables.TryCoerce([.. operation.VariableDefinitions.Select(definition => new DeclaredVariable(Schema, definition))], json.RootElement);
            var thorough = ValueCoercion.CoerceVariableValues(Schema, operation, json.RootElement) as CoercedVariables.Success;
            Assert.True((known is null) == (thorough is null), $"seed {seed}: {Printer.Print(operation)} {json.RootElement}");
            if (known is null)
                continue;
            taken++;
            Assert.Equal(Text(thorough!.Values), Text(known));
        }

        Assert.InRange(taken, 300, 4_700);
    }

    [Fact]
    public void A_known_document_allocates_little_more_than_the_values_of_its_variables()
    {
        var schema = Schema.Build("type Query { a(n: Int, s: String, b: Boolean): Int }");
        var names = Enumerable.Range(0, 10).ToList();
        var request = new GraphQLRequest($"query ({string.Join(' ', names.Select(name => $"$v{name}: String"))}) {{ {string.Join(' ', names.Select(name => $"x{name}: a(s: $v{name})"))} }}")
        {
            Variables = JsonSerializer.SerializeToElement(names.ToDictionary(name => $"v{name}", name => "2026-06-30")),
        };
        var pipeline = new GraphQLPipeline(schema);
        for (var i = 0; i < 200; i++)
            Assert.True(pipeline.Prepare(request).IsReady);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            pipeline.Prepare(request);
        // Ten texts of 48 bytes, their dictionary, and the key of the plan.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 100, 480, 1_600);
    }

    private static string Text(IReadOnlyDictionary<string, object?> values) =>
        string.Join(' ', values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"{value.Key}={JsonSerializer.Serialize(value.Value)}:{value.Value?.GetType().Name}"));
}
