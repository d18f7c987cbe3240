using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Tests.Conformance;

/// <summary>Outlines the built-in definitions without their descriptions, which every engine words in its own way.</summary>
internal static class BuiltInDefinitions
{
    // The reference is ahead of the edition: directives can be deprecated there, and a fragment can have variables.
    private static readonly string[] AfterTheEdition =
    [
        "__Directive.isDeprecated: Boolean!", "__Directive.deprecationReason: String", "__DirectiveLocation.FRAGMENT_VARIABLE_DEFINITION",
        "__DirectiveLocation.DIRECTIVE_DEFINITION",
    ];

    /// <summary>One line for each directive, field and value of a document, without what came after September 2025.</summary>
    public static string OfThisEdition(string sdl)
    {
        var outline = Outline(sdl.Replace(" | ENUM_VALUE | DIRECTIVE_DEFINITION", " | ENUM_VALUE", StringComparison.Ordinal));
        return string.Join('\n', outline.Split('\n').Except(AfterTheEdition))
            .Replace("__Schema.directives(includeDeprecated: Boolean! = false):", "__Schema.directives:", StringComparison.Ordinal);
    }

    /// <summary>One line for each directive, field and value of a document.</summary>
    public static string Outline(string sdl) => string.Join('\n', Parser.Parse(sdl).Definitions.SelectMany(Lines));

    private static IEnumerable<string> Lines(DefinitionNode definition) => definition switch
    {
        DirectiveDefinitionNode directive =>
        [
            Printer.Print(new DirectiveDefinitionNode(
                directive.Name, [.. directive.Arguments.Select(WithoutDescription)], directive.Repeatable, directive.Locations)),
        ],
        ObjectTypeDefinitionNode type => type.Fields.Select(field =>
            $"{type.Name.Value}.{Printer.Print(new FieldDefinitionNode(field.Name, field.Type, [.. field.Arguments.Select(WithoutDescription)]))}"),
        EnumTypeDefinitionNode type => type.Values.Select(value => $"{type.Name.Value}.{value.Name.Value}"),
        _ => throw new InvalidDataException($"A built-in definition is a {definition.Kind}."),
    };

    private static InputValueDefinitionNode WithoutDescription(InputValueDefinitionNode node) => new(node.Name, node.Type, node.DefaultValue);
}
