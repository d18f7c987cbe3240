using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

/// <summary>
/// Makes random requests to a schema: operations with fragments, arguments, variables and directives that fit it, except for the mistakes it is
/// asked to make. The same source of randomness gives the same request.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="random">The source of randomness.</param>
/// <param name="mistakes">How often something is wrong, from 0 (never) to 1 (everywhere).</param>
internal sealed class SchemaDocumentGenerator(Schema schema, Random random, double mistakes)
{
    private const int DeepestLevel = 5;

    private static readonly string[] WrongNames = ["nope", "__typename", "__schema", "id", "constructor", "on", "_"];

    private readonly ValueGenerator _values = new(random, mistakes);
    private readonly Dictionary<string, (CompositeType Type, string Text)> _fragments = [];
    private readonly Dictionary<string, GraphQLType> _variables = [];
    private int _names;

    /// <summary>A document with one operation, and values for its variables.</summary>
    public (string Document, JsonElement Variables) Request(string operation = "query")
    {
        var root = operation switch { "mutation" => schema.MutationType, "subscription" => schema.SubscriptionType, _ => schema.QueryType };
        var selection = Selection(root!, 0);
        var document = new StringBuilder(operation).Append(" Request");
        if (_variables.Count > 0)
            document.Append('(').AppendJoin(", ", _variables.Select(variable => $"${variable.Key}: {(IsWrong() ? "Nope" : variable.Value.ToString())}")).Append(')');
        document.Append(' ').Append(selection);
        foreach (var (name, (type, text)) in _fragments)
            document.Append("\nfragment ").Append(name).Append(" on ").Append(type.Name).Append(' ').Append(text);
        return (document.ToString(), JsonSerializer.SerializeToElement(Variables()));
    }

    private bool IsWrong() => random.NextDouble() < mistakes;

    private bool OneIn(int count) => random.Next(count) == 0;

    private T Pick<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private string NewName() => $"n{_names++}";

    private string Selection(CompositeType type, int level)
    {
        var selections = new List<string>();
        for (var count = random.Next(1, 5); count > 0; count--)
            selections.Add(Select(type, level));
        return $"{{ {string.Join(' ', selections)} }}";
    }

    private string Select(CompositeType type, int level)
    {
        if (IsWrong())
            return OneIn(2) ? Pick(WrongNames) : $"...{Pick(WrongNames)}";
        if (level < DeepestLevel && OneIn(6))
            return InlineFragment(type, level);
        if (level < DeepestLevel && OneIn(8))
            return $"...{Fragment(type, level)} {Directives()}";
        if (type is not FieldedType { Fields: var fields } || OneIn(10))
            return $"{Alias()}__typename";
        return Field(Pick(fields), level);
    }

    private string InlineFragment(CompositeType type, int level)
    {
        if (OneIn(3))
            return $"... {Directives()}{Selection(type, level + 1)}";
        var narrower = OneIn(2) ? type : Pick(type.PossibleTypes);
        return $"... on {narrower.Name} {Directives()}{Selection(narrower, level + 1)}";
    }

    private string Field(FieldDefinition field, int level)
    {
        if (field.Type.Named is CompositeType && level >= DeepestLevel && !IsWrong())
            return $"{Alias()}__typename";
        var text = new StringBuilder(Alias()).Append(field.Name);
        var arguments = field.Arguments.Where(argument => argument.IsRequired ? !IsWrong() : OneIn(2))
            .Select(argument => $"{(IsWrong() ? Pick(WrongNames) : argument.Name)}: {Value(argument.Type)}").ToList();
        if (arguments.Count > 0)
            text.Append('(').AppendJoin(", ", arguments).Append(')');
        text.Append(' ').Append(Directives());
        if (field.Type.Named is CompositeType composite ? !IsWrong() : IsWrong())
            text.Append(Selection(field.Type.Named as CompositeType ?? schema.QueryType!, level + 1));
        return text.ToString();
    }

    // Every field of a key selects the same, or merging would refuse nearly every document.
    private string Alias() => IsWrong() ? $"{Pick(WrongNames)}: " : $"{NewName()}: ";

    private string Directives() => OneIn(6) ? $"@{Pick(["skip", "include"])}(if: {Value(schema.GetType("Boolean")!.NonNull)}) " : "";

    private string Fragment(CompositeType type, int level)
    {
        var known = _fragments.Where(fragment => fragment.Value.Type == type && fragment.Value.Text.Length > 0).Select(fragment => fragment.Key).ToList();
        if (known.Count > 0 && OneIn(2))
            return Pick(known);
        var name = $"F{_fragments.Count}";
        _fragments.Add(name, (type, ""));
        // Inside itself it may not be used, except as a mistake.
        _fragments[name] = (type, IsWrong() ? $"{{ ...{name} }}" : Selection(type, level + 1));
        return name;
    }

    private string Value(GraphQLType type) =>
        OneIn(3) ? $"${Variable(type)}" : Printer.Print(_values.Of(type));

    private string Variable(GraphQLType type)
    {
        var name = NewName();
        _variables.Add(name, type);
        return name;
    }

    private JsonObject Variables() => new(_variables
        .Where(variable => variable.Value is NonNullType || OneIn(2))
        .Select(variable => KeyValuePair.Create(variable.Key, ValueGenerator.ToJson(_values.Of(variable.Value)))));
}
