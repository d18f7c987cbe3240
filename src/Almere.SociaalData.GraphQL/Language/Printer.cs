using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Writes a syntax tree as text, laid out for people; reading the text again gives the same tree.</summary>
public static class Printer
{
    // What would be longer on one line is laid out with one item a line.
    private const int LongestLine = 80;

    /// <summary>The text of a node and all that is below it.</summary>
    public static string Print(Node node)
    {
        // Trees from the parser are shallow enough; one that code has built is refused before the stack ends.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            NameNode name => name.Value,
            DocumentNode document => Join(document.Definitions, "\n\n"),
            ExecutableDefinitionNode definition => Text(definition),
            VariableDefinitionNode definition => Text(definition),
            SelectionSetNode selectionSet => Block(selectionSet.Selections),
            FieldNode field => Text(field),
            FragmentSpreadNode spread => $"...{spread.Name.Value}{Directives(spread.Directives)}",
            InlineFragmentNode fragment => Text(fragment),
            ArgumentNode argument => $"{argument.Name.Value}: {Print(argument.Value)}",
            DirectiveNode directive => $"@{directive.Name.Value}{Wrap("(", Join(directive.Arguments, ", "), ")")}",
            ValueNode value => Text(value),
            ObjectFieldNode field => $"{field.Name.Value}: {Print(field.Value)}",
            TypeNode type => Text(type),
            TypeSystemDefinitionNode definition => Description(definition.Description) + Text(definition),
            TypeSystemExtensionNode extension => Text(extension),
            OperationTypeDefinitionNode definition => $"{Keyword(definition.Operation)}: {Print(definition.Type)}",
            FieldDefinitionNode field => Text(field),
            InputValueDefinitionNode input => Text(input),
            EnumValueDefinitionNode value => $"{Description(value.Description)}{value.Name.Value}{Directives(value.Directives)}",
            SchemaCoordinateNode coordinate => Text(coordinate),
            _ => throw new UnreachableException($"Unknown node {node.Kind}."),
        };
    }

    private static string Text(ExecutableDefinitionNode definition)
    {
        var head = definition switch
        {
            OperationDefinitionNode operation => $"{Keyword(operation.Operation)}{OperationName(operation)}",
            FragmentDefinitionNode fragment => $"fragment {fragment.Name.Value} on {fragment.TypeCondition.Name.Value}",
            _ => throw new UnreachableException($"Unknown definition {definition.Kind}."),
        };
        var prefix = Description(definition.Description) + head + Directives(definition.Directives);
        return prefix == "query" ? Print(definition.SelectionSet) : $"{prefix} {Print(definition.SelectionSet)}";
    }

    private static string OperationName(OperationDefinitionNode operation)
    {
        var variables = PrintAll(operation.VariableDefinitions);
        var list = variables.Any(HasLines) ? $"(\n{string.Join('\n', variables)}\n)" : Wrap("(", string.Join(", ", variables), ")");
        return Wrap(" ", (operation.Name?.Value ?? "") + list);
    }

    private static string Text(VariableDefinitionNode definition) =>
        $"{Description(definition.Description)}${definition.Variable.Name.Value}: {Print(definition.Type)}{Default(definition.DefaultValue)}{Directives(definition.Directives)}";

    private static string Text(FieldNode field)
    {
        var name = field.Alias is { } alias ? $"{alias.Value}: {field.Name.Value}" : field.Name.Value;
        var arguments = PrintAll(field.Arguments);
        var line = name + Wrap("(", string.Join(", ", arguments), ")");
        if (line.Length > LongestLine)
            line = name + Wrap("(\n", Indent(string.Join('\n', arguments)), "\n)");
        var selectionSet = field.SelectionSet is { } selected ? $" {Print(selected)}" : "";
        return line + Directives(field.Directives) + selectionSet;
    }

    private static string Text(InlineFragmentNode fragment)
    {
        var condition = fragment.TypeCondition is { } type ? $" on {type.Name.Value}" : "";
        return $"...{condition}{Directives(fragment.Directives)} {Print(fragment.SelectionSet)}";
    }

    private static string Text(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode integer => integer.Value,
        FloatValueNode number => number.Value,
        StringValueNode { Block: true } text => BlockString.Print(text.Value),
        StringValueNode text => Quote(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode name => name.Value,
        ListValueNode list => Enclose("[", PrintAll(list.Values), "]"),
        ObjectValueNode { Fields: [] } => "{}",
        ObjectValueNode fields => Enclose("{ ", PrintAll(fields.Fields), " }"),
        _ => throw new UnreachableException($"Unknown value {value.Kind}."),
    };

    private static string Text(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name.Value,
        ListTypeNode list => $"[{Print(list.Type)}]",
        NonNullTypeNode nonNull => $"{Print(nonNull.Type)}!",
        _ => throw new UnreachableException($"Unknown type {type.Kind}."),
    };

    private static string Text(TypeSystemDefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => $"schema{Directives(schema.Directives)} {Block(schema.OperationTypes)}",
        ScalarTypeDefinitionNode scalar => $"scalar {Head(scalar)}",
        ObjectTypeDefinitionNode type => $"type {type.Name.Value}{Interfaces(type.Interfaces)}{Directives(type.Directives)}{Wrap(" ", Block(type.Fields))}",
        InterfaceTypeDefinitionNode type =>
            $"interface {type.Name.Value}{Interfaces(type.Interfaces)}{Directives(type.Directives)}{Wrap(" ", Block(type.Fields))}",
        UnionTypeDefinitionNode union => $"union {Head(union)}{Wrap(" = ", Join(union.Types, " | "))}",
        EnumTypeDefinitionNode type => $"enum {Head(type)}{Wrap(" ", Block(type.Values))}",
        InputObjectTypeDefinitionNode input => $"input {Head(input)}{Wrap(" ", Block(input.Fields))}",
        DirectiveDefinitionNode directive => Text(directive),
        _ => throw new UnreachableException($"Unknown definition {definition.Kind}."),
    };

    private static string Text(DirectiveDefinitionNode directive) =>
        $"directive @{directive.Name.Value}{ArgumentDefinitions(directive.Arguments)}{(directive.Repeatable ? " repeatable" : "")} on {Join(directive.Locations, " | ")}";

    private static string Text(TypeSystemExtensionNode extension) => extension switch
    {
        SchemaExtensionNode schema => $"extend schema{Directives(schema.Directives)}{Wrap(" ", Block(schema.OperationTypes))}",
        ScalarTypeExtensionNode scalar => $"extend scalar {Head(scalar)}",
        ObjectTypeExtensionNode type =>
            $"extend type {type.Name.Value}{Interfaces(type.Interfaces)}{Directives(type.Directives)}{Wrap(" ", Block(type.Fields))}",
        InterfaceTypeExtensionNode type =>
            $"extend interface {type.Name.Value}{Interfaces(type.Interfaces)}{Directives(type.Directives)}{Wrap(" ", Block(type.Fields))}",
        UnionTypeExtensionNode union => $"extend union {Head(union)}{Wrap(" = ", Join(union.Types, " | "))}",
        EnumTypeExtensionNode type => $"extend enum {Head(type)}{Wrap(" ", Block(type.Values))}",
        InputObjectTypeExtensionNode input => $"extend input {Head(input)}{Wrap(" ", Block(input.Fields))}",
        _ => throw new UnreachableException($"Unknown extension {extension.Kind}."),
    };

    private static string Text(FieldDefinitionNode field) =>
        $"{Description(field.Description)}{field.Name.Value}{ArgumentDefinitions(field.Arguments)}: {Print(field.Type)}{Directives(field.Directives)}";

    private static string Text(InputValueDefinitionNode input) =>
        $"{Description(input.Description)}{input.Name.Value}: {Print(input.Type)}{Default(input.DefaultValue)}{Directives(input.Directives)}";

    private static string Text(SchemaCoordinateNode coordinate) => coordinate switch
    {
        TypeCoordinateNode type => type.Name.Value,
        MemberCoordinateNode member => $"{member.Name.Value}.{member.MemberName.Value}",
        ArgumentCoordinateNode argument => $"{argument.Name.Value}.{argument.FieldName.Value}({argument.ArgumentName.Value}:)",
        DirectiveCoordinateNode directive => $"@{directive.Name.Value}",
        DirectiveArgumentCoordinateNode argument => $"@{argument.Name.Value}({argument.ArgumentName.Value}:)",
        _ => throw new UnreachableException($"Unknown coordinate {coordinate.Kind}."),
    };

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException($"Unknown operation {operation}."),
    };

    private static string Head(TypeDefinitionNode type) => type.Name.Value + Directives(type.Directives);

    private static string Head(TypeExtensionNode type) => type.Name.Value + Directives(type.Directives);

    private static string Description(StringValueNode? description) => description is null ? "" : $"{Print(description)}\n";

    private static string Default(ValueNode? value) => value is null ? "" : $" = {Print(value)}";

    private static string Directives(ImmutableArray<DirectiveNode> directives) => Wrap(" ", Join(directives, " "));

    private static string Interfaces(ImmutableArray<NamedTypeNode> interfaces) => Wrap(" implements ", Join(interfaces, " & "));

    private static string ArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        var printed = PrintAll(arguments);
        return printed.Any(HasLines) ? $"(\n{Indent(string.Join('\n', printed))}\n)" : Wrap("(", string.Join(", ", printed), ")");
    }

    private static string Enclose(string opening, string[] items, string closing)
    {
        var line = $"{opening}{string.Join(", ", items)}{closing}";
        return line.Length <= LongestLine ? line : $"{opening.TrimEnd()}\n{Indent(string.Join('\n', items))}\n{closing.TrimStart()}";
    }

    private static string Block<T>(ImmutableArray<T> nodes) where T : Node => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");

    private static string Join<T>(ImmutableArray<T> nodes, string separator) where T : Node => nodes switch
    {
        [] => "",
        [var single] => Print(single),
        _ => string.Join(separator, PrintAll(nodes)),
    };

    private static string[] PrintAll<T>(ImmutableArray<T> nodes) where T : Node
    {
        if (nodes.IsEmpty)
            return [];
        var printed = new string[nodes.Length];
        for (var index = 0; index < printed.Length; index++)
            printed[index] = Print(nodes[index]);
        return printed;
    }

    private static string Wrap(string before, string text, string after = "") => text.Length == 0 ? "" : before + text + after;

    private static string Indent(string text) => text.Length == 0 ? "" : $"  {text.Replace("\n", "\n  ", StringComparison.Ordinal)}";

    private static bool HasLines(string text) => text.Contains('\n');

    private static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\b' => quoted.Append("\\b"),
                '\f' => quoted.Append("\\f"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or (>= '\u007F' and <= '\u009F') => quoted.Append($"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
