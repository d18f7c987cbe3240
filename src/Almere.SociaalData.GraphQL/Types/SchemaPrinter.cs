using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>
/// Writes a schema as a document, laid out as graphql-js does. Extensions are written into what they extend; built-in types and directives are
/// left out.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
public static class SchemaPrinter
{
    private const string Indentation = "  ";

    /// <summary>The document.</summary>
    /// <param name="schema">The schema to write.</param>
    /// <param name="withCustomDirectives">
    /// Whether the uses of directives that the schema itself defines are written too; graphql-js writes only those of built-in directives.
    /// </param>
    public static string Print(Schema schema, bool withCustomDirectives = false) => new Writer(withCustomDirectives).Write(
        schema,
        schema.Directives.Where(directive => !SpecifiedDirectives.All.Contains(directive.Name)),
        schema.Types.Where(type => !type.IsIntrospection && !SpecifiedScalars.All.Contains(type.Name)));

    /// <summary>The built-in directives and the types of introspection as a document.</summary>
    public static string PrintIntrospection(Schema schema) => new Writer(withCustomDirectives: false).Write(
        schema: null,
        schema.Directives.Where(directive => SpecifiedDirectives.All.Contains(directive.Name)),
        schema.Types.Where(type => type.IsIntrospection));

    /// <summary>One type as a document.</summary>
    public static string Print(NamedType type, bool withCustomDirectives = false) => new Writer(withCustomDirectives).Write(null, [], [type]);

    private sealed class Writer(bool withCustomDirectives)
    {
        private readonly StringBuilder _text = new();

        public string Write(Schema? schema, IEnumerable<DirectiveDefinition> directives, IEnumerable<NamedType> types)
        {
            if (schema is not null && NeedsDefinition(schema))
                WriteSchemaDefinition(schema);
            foreach (var directive in directives)
                WriteDirective(directive);
            foreach (var type in types)
                WriteType(type);
            return _text.ToString();
        }

        /// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types.Default-Root-Operation-Type-Names"/>
        private bool NeedsDefinition(Schema schema) => schema.DeclaredRoots.Count > 0
            && (schema.Description is not null
                || CustomDirectives(schema.AppliedDirectives).Any()
                || Enum.GetValues<OperationType>().Any(operation =>
                    schema.DeclaredRoots.GetValueOrDefault(operation) != schema.GetType(operation.ToString())));

        private void WriteSchemaDefinition(Schema schema)
        {
            BeginDefinition(schema.Description);
            _text.Append("schema");
            WriteCustomDirectives(schema.AppliedDirectives);
            _text.Append(" {\n");
            foreach (var (operation, root) in schema.DeclaredRoots.OrderBy(root => root.Key))
                _text.Append(Indentation).Append(operation.ToString().ToLowerInvariant()).Append(": ").Append(root.Name).Append('\n');
            _text.Append('}');
        }

        private void WriteDirective(DirectiveDefinition directive)
        {
            BeginDefinition(directive.Description);
            _text.Append("directive @").Append(directive.Name);
            WriteArguments(directive.Arguments, "");
            _text.Append(directive.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", directive.Locations.Select(location => location.Name));
        }

        private void WriteType(NamedType type)
        {
            BeginDefinition(type.Description);
            _text.Append(Keyword(type)).Append(' ').Append(type.Name);
            switch (type)
            {
                case ScalarType scalar:
                    if (scalar.SpecifiedByUrl is { } url)
                        WriteBuiltInDirective("specifiedBy", "url", url);
                    WriteCustomDirectives(type.AppliedDirectives);
                    break;
                case FieldedType fielded:
                    WriteList(" implements ", fielded.DeclaredInterfaces, " & ");
                    WriteCustomDirectives(type.AppliedDirectives);
                    WriteBlock(fielded.Fields, field => field.Description, WriteField);
                    break;
                case UnionType union:
                    WriteCustomDirectives(type.AppliedDirectives);
                    WriteList(" = ", union.DeclaredMembers, " | ");
                    break;
                case EnumType enumType:
                    WriteCustomDirectives(type.AppliedDirectives);
                    WriteBlock(enumType.Values, value => value.Description, WriteEnumValue);
                    break;
                case InputObjectType inputObject:
                    _text.Append(inputObject.IsOneOf ? " @oneOf" : "");
                    WriteCustomDirectives(type.AppliedDirectives);
                    WriteBlock(inputObject.Fields, field => field.Description, WriteInputValue);
                    break;
                default:
                    throw new UnreachableException($"Unknown type {type.Kind}.");
            }
        }

        private static string Keyword(NamedType type) => type.Kind switch
        {
            TypeKind.Scalar => "scalar",
            TypeKind.Object => "type",
            TypeKind.Interface => "interface",
            TypeKind.Union => "union",
            TypeKind.Enum => "enum",
            TypeKind.InputObject => "input",
            var other => throw new UnreachableException($"Unknown kind {other}."),
        };

        private void WriteList(string opening, IReadOnlyList<NamedType> types, string separator)
        {
            if (types.Count > 0)
                _text.Append(opening).AppendJoin(separator, types.Select(type => type.Name));
        }

        private void WriteBlock<T>(NamedCollection<T> members, Func<T, string?> description, Action<T> write)
            where T : class, ISchemaElement
        {
            if (members.Count == 0)
                return;
            _text.Append(" {\n");
            WriteMembers(members, description, write, Indentation);
            _text.Append('}');
        }

        private void WriteMembers<T>(NamedCollection<T> members, Func<T, string?> description, Action<T> write, string indentation)
            where T : class, ISchemaElement
        {
            var first = true;
            foreach (var member in members)
            {
                if (description(member) is { } words)
                    WriteDescription(words, indentation, afterEmptyLine: !first);
                _text.Append(indentation);
                write(member);
                _text.Append('\n');
                first = false;
            }
        }

        private void WriteField(FieldDefinition field)
        {
            _text.Append(field.Name);
            WriteArguments(field.Arguments, Indentation);
            _text.Append(": ").Append(field.Type);
            WriteDeprecation(field.DeprecationReason);
            WriteCustomDirectives(field.AppliedDirectives);
        }

        private void WriteEnumValue(EnumValueDefinition value)
        {
            _text.Append(value.Name);
            WriteDeprecation(value.DeprecationReason);
            WriteCustomDirectives(value.AppliedDirectives);
        }

        private void WriteArguments(NamedCollection<ArgumentDefinition> arguments, string indentation)
        {
            if (arguments.Count == 0)
                return;
            _text.Append('(');
            if (arguments.Any(argument => argument.Description is not null))
            {
                _text.Append('\n');
                WriteMembers(arguments, argument => argument.Description, WriteInputValue, indentation + Indentation);
                _text.Append(indentation);
            }
            else
            {
                var separator = "";
                foreach (var argument in arguments)
                {
                    _text.Append(separator);
                    WriteInputValue(argument);
                    separator = ", ";
                }
            }

            _text.Append(')');
        }

        private void WriteInputValue(InputValueDefinition input)
        {
            _text.Append(input.Name).Append(": ").Append(input.Type);
            if (input.DefaultLiteral is { } literal)
                _text.Append(" = ").Append(Printer.Print(literal));
            WriteDeprecation(input.DeprecationReason);
            WriteCustomDirectives(input.AppliedDirectives);
        }

        private void WriteDeprecation(string? reason)
        {
            if (reason == SpecifiedDirectives.DefaultDeprecationReason)
                _text.Append(" @deprecated");
            else if (reason is not null)
                WriteBuiltInDirective("deprecated", "reason", reason);
        }

        private void WriteBuiltInDirective(string name, string argument, string value) =>
            _text.Append($" @{name}({argument}: ").Append(Printer.Print(new StringValueNode(value))).Append(')');

        private void WriteCustomDirectives(ImmutableArray<DirectiveNode> applied)
        {
            foreach (var directive in CustomDirectives(applied))
                _text.Append(' ').Append(Printer.Print(directive));
        }

        private IEnumerable<DirectiveNode> CustomDirectives(ImmutableArray<DirectiveNode> applied) =>
            withCustomDirectives ? applied.Where(directive => !SpecifiedDirectives.All.Contains(directive.Name.Value)) : [];

        private void BeginDefinition(string? description)
        {
            if (_text.Length > 0)
                _text.Append("\n\n");
            if (description is not null)
                WriteDescription(description, "", afterEmptyLine: false);
        }

        private void WriteDescription(string description, string indentation, bool afterEmptyLine)
        {
            var literal = Printer.Print(new StringValueNode(description, BlockString.IsPrintable(description)));
            _text.Append(afterEmptyLine ? "\n" : "").Append(indentation)
                .Append(literal.Replace("\n", "\n" + indentation, StringComparison.Ordinal)).Append('\n');
        }
    }
}
