using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>The answer to the complete introspection query, as the vectors give it.</summary>
internal static class IntrospectionAnswer
{
    private static readonly HashSet<string> BuiltInScalars = ["Int", "Float", "String", "Boolean", "ID"];
    private static readonly HashSet<string> SpecifiedDirectives = ["skip", "include", "deprecated", "specifiedBy", "oneOf"];

    /// <summary>
    /// What the schema's own document says: without the types of introspection, the specified directives and the descriptions of built-in scalars;
    /// types by name, because their order carries no meaning.
    /// </summary>
    public static JsonNode OwnPart(JsonNode data)
    {
        var answer = data.DeepClone();
        var schema = answer["__schema"]!;
        var types = schema["types"]!.AsArray().Select(type => type!.DeepClone())
            .Where(type => !NameOf(type).StartsWith("__", StringComparison.Ordinal))
            .OrderBy(NameOf, StringComparer.Ordinal)
            .ToArray();
        foreach (var type in types.Where(type => BuiltInScalars.Contains(NameOf(type))))
            type.AsObject().Remove("description");
        schema["types"] = new JsonArray(types);
        var directives = schema["directives"]!.AsArray().Select(directive => directive!.DeepClone())
            .Where(directive => !SpecifiedDirectives.Contains(NameOf(directive)))
            .ToArray();
        foreach (var directive in directives)
            DropDeprecation(directive.AsObject());
        schema["directives"] = new JsonArray(directives);
        return WithoutFormat(answer);
    }

    /// <summary>The same answer with its default values printed anew, because their white space carries no meaning.</summary>
    public static JsonNode WithoutFormat(JsonNode answer)
    {
        switch (answer)
        {
            case JsonObject element:
                foreach (var (name, member) in element.ToList())
                {
                    if (name == "defaultValue" && member is JsonValue value)
                        element[name] = Printer.Print(Parser.ParseValue(value.GetValue<string>()));
                    else if (member is not null)
                        WithoutFormat(member);
                }

                break;
            case JsonArray elements:
                foreach (var element in elements.OfType<JsonNode>())
                    WithoutFormat(element);
                break;
        }

        return answer;
    }

    // The reference is ahead of September 2025, which has no deprecated directives: https://spec.graphql.org/September2025/#sec-The-__Directive-Type
    private static void DropDeprecation(JsonObject directive)
    {
        if (directive["isDeprecated"] is null || directive["isDeprecated"]!.GetValue<bool>())
            return;
        directive.Remove("isDeprecated");
        directive.Remove("deprecationReason");
    }

    private static string NameOf(JsonNode element) => element["name"]!.GetValue<string>();
}
