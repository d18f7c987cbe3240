using System.Text.Json;
using Almere.SociaalData.GraphQL;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Types;
using Almere.SociaalData.GraphQL.Types.Values;
using Almere.SociaalData.GraphQL.Validation;

namespace Almere.SociaalData.Benchmarks.Engine;

/// <summary>What the engine is measured on.</summary>
internal static class EngineWorks
{
    private static readonly JsonElement Variables = JsonDocument.Parse("""
        {"first": 20, "after": null, "code": "WK003401", "name": "Stad", "year": 2026, "from": "2026-01-01", "to": "2026-06-30", "on": "2026-06-30", "part": "Buiten", "all": true}
        """).RootElement;

    /// <summary>All works, in the order of the table.</summary>
    public static IEnumerable<Work> All()
    {
        var schemas = Documents.Schemas.ToDictionary(schema => schema.Key, schema => Schema.Build(Parser.Parse(schema.Value, ParserOptions.Trusted)));
        string[] names = [.. Documents.All.Keys.Where(name => name is not ("list" or "ten variables")).Order(StringComparer.Ordinal)];
        foreach (var name in names)
            yield return Parse(name);
        foreach (var name in names)
            yield return Validate(name, schemas[Documents.All[name].Schema]);
        foreach (var name in names.Where(name => name != "kitchen sink"))
            yield return Plan(name, schemas[Documents.All[name].Schema]);
        foreach (var name in names)
            yield return Cold(name, schemas[Documents.All[name].Schema]);
        yield return Cached("cached introspection", new(Documents.All["introspection"].Text), schemas["register"]);
        yield return Cached("cached dashboard", new(Documents.All["dashboard"].Text), schemas["register"]);
        yield return Cached("cached, 10 variables", new(Documents.All["ten variables"].Text) { Variables = Variables }, schemas["register"]);
        yield return Cached("cached list", new(Documents.All["list"].Text), schemas["list"]);
        yield return Execute("execute list, 1,000 × 10", "execute list", schemas["list"], writes: false);
        yield return Execute("execute and write list", "answer list", schemas["list"], writes: true);
        yield return Execute("execute introspection", "execute introspection", schemas["register"], writes: false, "introspection");
    }

    private static Work Parse(string name)
    {
        var text = Documents.All[name].Text;
        return new($"parse {name}", $"parse {name}", () => Parser.Parse(text).Definitions.Length);
    }

    private static Work Validate(string name, Schema schema)
    {
        var document = Parser.Parse(Documents.All[name].Text);
        return new($"validate {name}", $"validate {name}", () => Validator.Validate(schema, document).Count);
    }

    private static Work Plan(string name, Schema schema)
    {
        var document = Parser.Parse(Documents.All[name].Text);
        return new($"plan {name}", null, () => Plan(schema, document));
    }

    // Everything that a document costs the first time; the kitchen sink isn't valid, so it is never planned.
    private static Work Cold(string name, Schema schema)
    {
        var text = Documents.All[name].Text;
        return new($"cold {name}", $"cold {name}", () =>
        {
            var document = Parser.Parse(text);
            var errors = Validator.Validate(schema, document).Count;
            if (errors == 0)
                Plan(schema, document);
            return errors;
        });
    }

    private static int Plan(Schema schema, DocumentNode document)
    {
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        var variables = (CoercedVariables.Success)ValueCoercion.CoerceVariableValues(schema, operation, Variables);
        return ((PlanOutcome.Planned)OperationPlanner.Plan(schema, document, operation, variables.Values)).Plan.FieldCount;
    }

    private static Work Cached(string name, GraphQLRequest request, Schema schema)
    {
        var pipeline = new GraphQLPipeline(schema);
        return new(name, null, () => pipeline.Prepare(request).IsReady ? 1 : throw new InvalidOperationException($"The document of {name} was refused."));
    }

    private static Work Execute(string name, string other, Schema schema, bool writes, string document = "list")
    {
        var pipeline = new GraphQLPipeline(schema);
        var context = new RequestContext { RootValue = new Root(Documents.Rows) };
        var request = pipeline.Prepare(new(Documents.All[document].Text), context);
        return new(name, other, () =>
        {
            var result = pipeline.RunAsync(request, context).AsTask().Result;
            if (!writes)
                return result.HasValue ? 0 : throw new InvalidOperationException("No data.");
            using var writer = new JsonTextWriter();
            result.WriteTo(writer);
            return writer.Length;
        });
    }

    private sealed record Root(IReadOnlyList<Documents.Row> Items);
}
