using System.Globalization;
using System.Text;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Validation;

/// <summary>Writes documents that are valid against a schema; the same seed gives the same document.</summary>
public sealed class RandomDocument
{
    private const int DeepestSelection = 5;
    private const int DeepestValue = 3;

    private readonly Schema _schema;
    private readonly Random _random;
    private readonly StringBuilder _fragments = new();
    private readonly List<(string Name, CompositeType Type, HashSet<string> Variables)> _known = [];
    private readonly Dictionary<string, GraphQLType> _variableTypes = [];
    private HashSet<string> _used = [];
    private int _aliases;

    private readonly int _keys;

    private RandomDocument(Schema schema, int seed, int keys)
    {
        _schema = schema;
        _keys = keys;
        _random = new(seed);
    }

    /// <summary>The text of a document.</summary>
    public static string Write(Schema schema, int seed) => new RandomDocument(schema, seed, keys: 0).WriteDocument();

    /// <summary>The text of a document whose fields share so many response keys, so that they have to be merged; it is valid but for that.</summary>
    public static string WriteColliding(Schema schema, int seed, int keys = 3) => new RandomDocument(schema, seed, keys).WriteDocument();

    private string WriteDocument()
    {
        var operations = new StringBuilder();
        var roots = new[] { OperationType.Query, OperationType.Query, OperationType.Mutation, OperationType.Subscription }
            .Where(kind => _schema.GetRootType(kind) is not null).ToArray();
        var count = _random.Next(4) == 0 ? 2 : 1;
        for (var index = 0; index < count; index++)
            operations.AppendLine(WriteOperation(roots[_random.Next(roots.Length)], $"Operation{index}"));
        return operations.Append(_fragments).ToString();
    }

    private string WriteOperation(OperationType kind, string name)
    {
        _used = [];
        var root = _schema.GetRootType(kind)!;
        var body = kind == OperationType.Subscription ? $"{{ {WriteField(root, root.Fields[_random.Next(root.Fields.Count)], 0)} }}" : WriteSelections(root, 0);
        var variables = string.Join(", ", _used.Order(StringComparer.Ordinal).Select(WriteVariable));
        var directive = kind == OperationType.Query && _schema.Directives.Contains("tag") && _random.Next(6) == 0 ? " @tag(name: \"x\") @tag" : "";
        return $"{kind.ToString().ToLowerInvariant()} {name}{(variables.Length > 0 ? $"({variables})" : "")}{directive} {body}";
    }

    private string WriteVariable(string name)
    {
        var type = _variableTypes[name];
        var value = type is not NonNullType && _random.Next(3) == 0 ? $" = {WriteValue(type, DeepestValue, mayUseVariables: false)}" : "";
        return $"${name}: {type}{value}";
    }

    private string WriteSelections(CompositeType type, int depth)
    {
        var text = new StringBuilder("{");
        for (var left = 1 + _random.Next(4); left > 0; left--)
            text.Append(' ').Append(WriteSelection(type, depth));
        return text.Append(" }").ToString();
    }

    private string WriteSelection(CompositeType type, int depth)
    {
        if (depth < DeepestSelection && _random.Next(4) == 0)
        {
            var inner = Overlapping(type);
            return _random.Next(3) switch
            {
                0 => WriteSpread(inner, depth),
                1 => $"... {WriteCondition()}{WriteSelections(type, depth + 1)}",
                _ => $"... on {inner.Name} {WriteCondition()}{WriteSelections(inner, depth + 1)}",
            };
        }

        var fields = type is FieldedType fielded ? fielded.Fields.Where<FieldDefinition>(field => depth < DeepestSelection || field.Type.Named.IsLeaf).ToList() : [];
        return fields.Count == 0 || _random.Next(10) == 0 ? "__typename" : WriteField(type, fields[_random.Next(fields.Count)], depth);
    }

    private CompositeType Overlapping(CompositeType type)
    {
        var candidates = _schema.Types.Where<NamedType>(candidate => !candidate.IsIntrospection).OfType<CompositeType>()
            .Where(candidate => candidate.PossibleTypes.Intersect(type.PossibleTypes).Any()).ToList();
        return candidates[_random.Next(candidates.Count)];
    }

    // A fragment that is written now, or one that was written before; a variable that it uses is one of the operation too.
    private string WriteSpread(CompositeType type, int depth)
    {
        var fitting = _known.Where(known => known.Type == type).ToList();
        if (fitting.Count > 0 && _random.Next(2) == 0)
        {
            var (known, _, variables) = fitting[_random.Next(fitting.Count)];
            _used.UnionWith(variables);
            return $"...{known} {WriteCondition()}";
        }

        var outer = _used;
        _used = [];
        var body = WriteSelections(type, Math.Max(depth, DeepestSelection - 2));
        var name = $"Fragment{_known.Count}";
        _known.Add((name, type, _used));
        outer.UnionWith(_used);
        _used = outer;
        _fragments.AppendLine(CultureInfo.InvariantCulture, $"fragment {name} on {type.Name} {body}");
        return $"...{name} {WriteCondition()}";
    }

    // A key that names the field and its type lets equal fields meet, and no others; one of a few keys lets all kinds of fields meet.
    private string WriteField(CompositeType parent, FieldDefinition field, int depth)
    {
        var arguments = WriteArguments(field.Arguments);
        var key = _keys > 0 ? $"k{_random.Next(_keys)}" : arguments.Length > 0 ? $"a{_aliases++}" : $"{parent.Name}_{field.Name}";
        var selections = field.Type.Named is CompositeType inner ? $" {WriteSelections(inner, depth + 1)}" : "";
        return $"{key}: {field.Name}{arguments} {(depth > 0 ? WriteCondition() : "")}{selections}";
    }

    private string WriteCondition() => _random.Next(8) switch
    {
        0 => $"@include(if: {WriteValue(SpecifiedScalars.Boolean.NonNull, 0)}) ",
        1 => $"@skip(if: {WriteValue(SpecifiedScalars.Boolean.NonNull, 0)}) ",
        _ => "",
    };

    private string WriteArguments(NamedCollection<ArgumentDefinition> arguments)
    {
        var written = arguments.Where<ArgumentDefinition>(argument => argument.IsRequired || _random.Next(3) == 0)
            .Select(argument => $"{argument.Name}: {WriteValue(argument.Type, 0)}").ToList();
        return written.Count > 0 ? $"({string.Join(", ", written)})" : "";
    }

    private string WriteValue(GraphQLType type, int depth, bool mayUseVariables = true)
    {
        if (mayUseVariables && _random.Next(4) == 0)
            return WriteVariableUse(type);
        switch (type)
        {
            case NonNullType nonNull:
                return WriteLiteral(nonNull.OfType, depth, mayUseVariables);
            default:
                return _random.Next(8) == 0 ? "null" : WriteLiteral(type, depth, mayUseVariables);
        }
    }

    private string WriteVariableUse(GraphQLType type)
    {
        var name = $"v{string.Concat(type.ToString().Select(letter => letter switch { '[' => "L", ']' => "", '!' => "N", _ => letter.ToString() }))}";
        _variableTypes[name] = type;
        _used.Add(name);
        return $"${name}";
    }

    private string WriteLiteral(GraphQLType type, int depth, bool mayUseVariables)
    {
        switch (type)
        {
            case ListType list:
                if (_random.Next(6) == 0 && list.OfType.Nullable is not ListType)
                    return WriteLiteral(list.OfType.Nullable, depth, mayUseVariables);
                var items = Enumerable.Range(0, _random.Next(3)).Select(_ => WriteValue(list.OfType, depth + 1, mayUseVariables));
                return $"[{string.Join(", ", items)}]";
            case InputObjectType { IsOneOf: true } oneOf:
                var only = oneOf.Fields[_random.Next(oneOf.Fields.Count)];
                return $"{{ {only.Name}: {WriteValue(only.Type.NonNull, depth + 1, mayUseVariables)} }}";
            case InputObjectType input:
                var fields = input.Fields.Where<InputFieldDefinition>(field => field.IsRequired || (depth < DeepestValue && _random.Next(3) == 0))
                    .Select(field => $"{field.Name}: {WriteValue(field.Type, depth + 1, mayUseVariables)}");
                return $"{{ {string.Join(", ", fields)} }}";
            case EnumType enumType:
                return enumType.Values[_random.Next(enumType.Values.Count)].Name;
            default:
                return type.Named.Name switch
                {
                    "Int" => $"{_random.Next(-100, 100)}",
                    "Float" => _random.Next(2) == 0 ? $"{_random.Next(-100, 100)}" : $"{_random.Next(100)}.5e{_random.Next(3)}",
                    "Boolean" => _random.Next(2) == 0 ? "true" : "false",
                    "ID" => _random.Next(2) == 0 ? $"{_random.Next(100)}" : $"\"id{_random.Next(100)}\"",
                    _ => $"\"text {_random.Next(100)}\"",
                };
        }
    }
}
