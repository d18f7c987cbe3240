using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Writes syntax nodes one after the other, in time that grows with the length of the text.</summary>
internal sealed class SyntaxWriter
{
    // What would be longer on one line is laid out with one item a line.
    private const int LongestLine = 80;

    private readonly StringBuilder _text = new();
    private int _level;

    /// <summary>What has been written.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>Writes a node and all that is below it.</summary>
    public void Write(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case NameNode name:
                _text.Append(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case OperationDefinitionNode operation:
                WriteOperation(operation, isShort: IsShort(operation));
                break;
            case FragmentDefinitionNode fragment:
                WriteFragment(fragment);
                break;
            case VariableDefinitionNode variable:
                WriteDescription(variable.Description);
                Write(variable.Variable);
                WriteTyped(variable.Type, variable.DefaultValue, variable.Directives);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock(selectionSet.Selections);
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
            case ArgumentNode argument:
                _text.Append(argument.Name.Value).Append(": ");
                Write(argument.Value);
                break;
            case DirectiveNode directive:
                _text.Append('@').Append(directive.Name.Value);
                WriteEnclosed("(", directive.Arguments, ")");
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case ObjectFieldNode field:
                _text.Append(field.Name.Value).Append(": ");
                Write(field.Value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            case TypeSystemDefinitionNode definition:
                WriteDescription(definition.Description);
                WriteDefinition(definition);
                break;
            case TypeSystemExtensionNode extension:
                _text.Append("extend ");
                WriteExtension(extension);
                break;
            case OperationTypeDefinitionNode operationType:
                _text.Append(Keyword(operationType.Operation)).Append(": ");
                Write(operationType.Type);
                break;
            case FieldDefinitionNode field:
                WriteDescription(field.Description);
                Write(field.Name);
                WriteArgumentDefinitions(field.Arguments);
                WriteTyped(field.Type, defaultValue: null, field.Directives);
                break;
            case InputValueDefinitionNode input:
                WriteDescription(input.Description);
                Write(input.Name);
                WriteTyped(input.Type, input.DefaultValue, input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteDescription(value.Description);
                Write(value.Name);
                WriteDirectives(value.Directives);
                break;
            case SchemaCoordinateNode coordinate:
                WriteCoordinate(coordinate);
                break;
            default:
                throw new UnreachableException($"Unknown node {node.Kind}.");
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        DefinitionNode? before = null;
        foreach (var definition in document.Definitions)
        {
            if (before is not null)
                _text.Append("\n\n");
            if (definition is OperationDefinitionNode operation)
                WriteOperation(operation, isShort: IsShort(operation) && !(before is not null && TakesBraces(before)));
            else
                Write(definition);
            before = definition;
        }
    }

    // A query that says nothing but its selections needs no keyword.
    private static bool IsShort(OperationDefinitionNode operation) =>
        operation is { Operation: OperationType.Query, Name: null, VariableDefinitions: [], Directives: [], Description: null };

    // The braces that follow would be read as the body that this definition leaves out.
    private static bool TakesBraces(DefinitionNode definition) => definition is
        ObjectTypeDefinitionNode { Fields: [] } or ObjectTypeExtensionNode { Fields: [] } or InterfaceTypeDefinitionNode { Fields: [] }
        or InterfaceTypeExtensionNode { Fields: [] } or InputObjectTypeDefinitionNode { Fields: [] } or InputObjectTypeExtensionNode { Fields: [] }
        or EnumTypeDefinitionNode { Values: [] } or EnumTypeExtensionNode { Values: [] } or SchemaExtensionNode { OperationTypes: [] };

    private void WriteOperation(OperationDefinitionNode operation, bool isShort)
    {
        if (!isShort)
        {
            WriteDescription(operation.Description);
            _text.Append(Keyword(operation.Operation)).Append(' ');
            if (operation.Name is { } name)
                Write(name);
            WriteVariables(operation.VariableDefinitions);
            if (operation is { Name: null, VariableDefinitions: [] })
                _text.Length--;
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private void WriteVariables(ImmutableArray<VariableDefinitionNode> variables)
    {
        var items = PrintAll(variables);
        if (!items.Any(HasLines))
        {
            WriteEnclosed("(", items, ")");
            return;
        }

        WriteText("(\n");
        WriteText(string.Join('\n', items));
        WriteText("\n)");
    }

    private void WriteFragment(FragmentDefinitionNode fragment)
    {
        WriteDescription(fragment.Description);
        _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name.Value);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteField(FieldNode field)
    {
        var start = _text.Length;
        if (field.Alias is { } alias)
            _text.Append(alias.Value).Append(": ");
        _text.Append(field.Name.Value);
        if (!field.Arguments.IsEmpty)
        {
            var used = _text.Length - start + "()".Length;
            if (FlatLength(field.Arguments, LongestLine - used) <= LongestLine - used)
                WriteEnclosed("(", field.Arguments, ")");
            else
                WriteLines("(", field.Arguments, ")");
        }

        WriteDirectives(field.Directives);
        if (field.SelectionSet is { } selectionSet)
        {
            _text.Append(' ');
            Write(selectionSet);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        _text.Append("...");
        if (fragment.TypeCondition is { } type)
            _text.Append(" on ").Append(type.Name.Value);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode integer:
                _text.Append(integer.Value);
                break;
            case FloatValueNode number:
                _text.Append(number.Value);
                break;
            case StringValueNode text:
                WriteText(Quote(text));
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case EnumValueNode name:
                _text.Append(name.Value);
                break;
            case ListValueNode { Values: [] }:
                _text.Append("[]");
                break;
            case ListValueNode list when FlatLength(list, LongestLine) <= LongestLine:
                WriteEnclosed("[", list.Values, "]");
                break;
            case ListValueNode list:
                WriteLines("[", list.Values, "]");
                break;
            case ObjectValueNode { Fields: [] }:
                _text.Append("{}");
                break;
            case ObjectValueNode input when FlatLength(input, LongestLine) <= LongestLine:
                WriteEnclosed("{ ", input.Fields, " }");
                break;
            case ObjectValueNode input:
                WriteLines("{", input.Fields, "}");
                break;
            default:
                throw new UnreachableException($"Unknown value {value.Kind}.");
        }
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                _text.Append('[');
                Write(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                Write(nonNull.Type);
                _text.Append('!');
                break;
            default:
                throw new UnreachableException($"Unknown type {type.Kind}.");
        }
    }

    private void WriteDefinition(TypeSystemDefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                _text.Append("schema");
                WriteDirectives(schema.Directives);
                WriteMembers(schema.OperationTypes);
                break;
            case ScalarTypeDefinitionNode scalar:
                WriteHead("scalar ", scalar.Name, [], scalar.Directives);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead("type ", type.Name, type.Interfaces, type.Directives);
                WriteMembers(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead("interface ", type.Name, type.Interfaces, type.Directives);
                WriteMembers(type.Fields);
                break;
            case UnionTypeDefinitionNode union:
                WriteHead("union ", union.Name, [], union.Directives);
                WriteUnionMembers(union.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum ", type.Name, [], type.Directives);
                WriteMembers(type.Values);
                break;
            case InputObjectTypeDefinitionNode input:
                WriteHead("input ", input.Name, [], input.Directives);
                WriteMembers(input.Fields);
                break;
            case DirectiveDefinitionNode directive:
                _text.Append("directive @").Append(directive.Name.Value);
                WriteArgumentDefinitions(directive.Arguments);
                _text.Append(directive.Repeatable ? " repeatable on " : " on ");
                WriteAll(directive.Locations, " | ");
                break;
            default:
                throw new UnreachableException($"Unknown definition {definition.Kind}.");
        }
    }

    private void WriteExtension(TypeSystemExtensionNode extension)
    {
        switch (extension)
        {
            case SchemaExtensionNode schema:
                _text.Append("schema");
                WriteDirectives(schema.Directives);
                WriteMembers(schema.OperationTypes);
                break;
            case ScalarTypeExtensionNode scalar:
                WriteHead("scalar ", scalar.Name, [], scalar.Directives);
                break;
            case ObjectTypeExtensionNode type:
                WriteHead("type ", type.Name, type.Interfaces, type.Directives);
                WriteMembers(type.Fields);
                break;
            case InterfaceTypeExtensionNode type:
                WriteHead("interface ", type.Name, type.Interfaces, type.Directives);
                WriteMembers(type.Fields);
                break;
            case UnionTypeExtensionNode union:
                WriteHead("union ", union.Name, [], union.Directives);
                WriteUnionMembers(union.Types);
                break;
            case EnumTypeExtensionNode type:
                WriteHead("enum ", type.Name, [], type.Directives);
                WriteMembers(type.Values);
                break;
            case InputObjectTypeExtensionNode input:
                WriteHead("input ", input.Name, [], input.Directives);
                WriteMembers(input.Fields);
                break;
            default:
                throw new UnreachableException($"Unknown extension {extension.Kind}.");
        }
    }

    private void WriteCoordinate(SchemaCoordinateNode coordinate) => _text.Append(coordinate switch
    {
        TypeCoordinateNode type => type.Name.Value,
        MemberCoordinateNode member => $"{member.Name.Value}.{member.MemberName.Value}",
        ArgumentCoordinateNode argument => $"{argument.Name.Value}.{argument.FieldName.Value}({argument.ArgumentName.Value}:)",
        DirectiveCoordinateNode directive => $"@{directive.Name.Value}",
        DirectiveArgumentCoordinateNode argument => $"@{argument.Name.Value}({argument.ArgumentName.Value}:)",
        _ => throw new UnreachableException($"Unknown coordinate {coordinate.Kind}."),
    });

    private void WriteHead(string keyword, NameNode name, ImmutableArray<NamedTypeNode> interfaces, ImmutableArray<DirectiveNode> directives)
    {
        _text.Append(keyword).Append(name.Value);
        if (!interfaces.IsEmpty)
            _text.Append(" implements ");
        WriteAll(interfaces, " & ");
        WriteDirectives(directives);
    }

    private void WriteUnionMembers(ImmutableArray<NamedTypeNode> types)
    {
        if (!types.IsEmpty)
            _text.Append(" = ");
        WriteAll(types, " | ");
    }

    private void WriteTyped(TypeNode type, ValueNode? defaultValue, ImmutableArray<DirectiveNode> directives)
    {
        _text.Append(": ");
        Write(type);
        if (defaultValue is not null)
        {
            _text.Append(" = ");
            Write(defaultValue);
        }

        WriteDirectives(directives);
    }

    private void WriteArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        var items = PrintAll(arguments);
        if (items.Any(HasLines))
            WriteLines("(", arguments, ")");
        else
            WriteEnclosed("(", items, ")");
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
            return;
        WriteValue(description);
        WriteText("\n");
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    private void WriteMembers<T>(ImmutableArray<T> members) where T : Node
    {
        if (members.IsEmpty)
            return;
        _text.Append(' ');
        WriteBlock(members);
    }

    private void WriteBlock<T>(ImmutableArray<T> nodes) where T : Node
    {
        if (!nodes.IsEmpty)
            WriteLines("{", nodes, "}");
    }

    private void WriteLines<T>(string opening, ImmutableArray<T> nodes, string closing) where T : Node
    {
        _text.Append(opening);
        _level++;
        foreach (var node in nodes)
        {
            WriteText("\n");
            Write(node);
        }

        _level--;
        WriteText("\n");
        _text.Append(closing);
    }

    private void WriteEnclosed<T>(string opening, ImmutableArray<T> nodes, string closing) where T : Node
    {
        if (nodes.IsEmpty)
            return;
        _text.Append(opening);
        WriteAll(nodes, ", ");
        _text.Append(closing);
    }

    private void WriteEnclosed(string opening, string[] items, string closing)
    {
        if (items.Length > 0)
            _text.Append(opening).AppendJoin(", ", items).Append(closing);
    }

    private void WriteAll<T>(ImmutableArray<T> nodes, string separator) where T : Node
    {
        for (var index = 0; index < nodes.Length; index++)
        {
            if (index > 0)
                _text.Append(separator);
            Write(nodes[index]);
        }
    }

    // Every line after the first starts at the current level.
    private void WriteText(string text)
    {
        var rest = text.AsSpan();
        for (var end = rest.IndexOf('\n'); end >= 0; end = rest.IndexOf('\n'))
        {
            _text.Append(rest[..(end + 1)]).Append(' ', 2 * _level);
            rest = rest[(end + 1)..];
        }

        _text.Append(rest);
    }

    private static string[] PrintAll<T>(ImmutableArray<T> nodes) where T : Node => [.. nodes.Select(Printer.Print)];

    private static bool HasLines(string text) => text.Contains('\n');

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => throw new UnreachableException($"Unknown operation {operation}."),
    };

    // How long the nodes are on one line, with ", " between them. Whatever is longer than the limit may be given as any length above it: each node
    // has a length of its own, so the limit also bounds the work and the depth.
    private static int FlatLength<T>(ImmutableArray<T> nodes, int limit) where T : Node
    {
        var length = 2 * (nodes.Length - 1);
        foreach (var node in nodes)
        {
            if (length > limit)
                break;
            length += node switch
            {
                ArgumentNode argument => argument.Name.Value.Length + 2 + FlatLength(argument.Value, limit),
                ObjectFieldNode field => field.Name.Value.Length + 2 + FlatLength(field.Value, limit),
                ValueNode value => FlatLength(value, limit),
                _ => throw new UnreachableException($"A node of kind {node.Kind} isn't laid out by its length."),
            };
        }

        return length;
    }

    private static int FlatLength(ValueNode value, int limit) => value switch
    {
        VariableNode variable => variable.Name.Value.Length + 1,
        IntValueNode integer => integer.Value.Length,
        FloatValueNode number => number.Value.Length,
        StringValueNode text => text.Value.Length > limit ? text.Value.Length : Quote(text).Length,
        BooleanValueNode boolean => boolean.Value ? 4 : 5,
        NullValueNode => 4,
        EnumValueNode name => name.Value.Length,
        ListValueNode { Values: [] } => 2,
        ListValueNode list => 2 + FlatLength(list.Values, limit - 2),
        ObjectValueNode { Fields: [] } => 2,
        ObjectValueNode input => 4 + FlatLength(input.Fields, limit - 4),
        _ => throw new UnreachableException($"Unknown value {value.Kind}."),
    };

    private static string Quote(StringValueNode value)
    {
        if (value.Block)
            return BlockString.Print(value.Value);
        var quoted = new StringBuilder(value.Value.Length + 2).Append('"');
        foreach (var character in value.Value)
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
