using System.Collections.Immutable;
using System.Text;
using Almere.SociaalData.GraphQL.Language;
using FsCheck;
using FsCheck.Fluent;

namespace Almere.SociaalData.GraphQL.Tests.Language;

/// <summary>Makes random documents that keep to the grammar and use all of it; the same source of randomness gives the same document.</summary>
/// <param name="random">The source of randomness.</param>
internal sealed class DocumentGenerator(Random random)
{
    private const int DeepestLevel = 4;

    // Keywords are names too, wherever the grammar doesn't say otherwise.
    private static readonly string[] Words =
        ["a", "id", "name", "Client", "_x9", "on", "query", "mutation", "fragment", "type", "input", "schema", "extend", "implements", "repeatable", "true", "null"];

    private static readonly string[] Locations = ["QUERY", "FIELD", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "SCHEMA", "ENUM_VALUE", "INPUT_FIELD_DEFINITION"];

    // Quotes, backslashes, white space, line ends, control characters and characters outside the basic plane: all that printing has to mind.
    private static readonly string[] Pieces =
    [
        "a", "B", " ", "  ", "\t", "\"", "\"\"\"", "\\", "\n", "\r", "\r\n", "\0", "\b", "\u001b", "\u007f", "\u0085", "é", "\u2028", "\ufeff", "😀", "#", ",",
        "\\u0041", "{",
    ];

    /// <summary>Documents for properties; a counterexample is shown as text.</summary>
    public static Gen<DocumentNode> Documents { get; } = ArbMap.Default.GeneratorFor<int>().Select(seed => new DocumentGenerator(new Random(seed)).Document());

    /// <summary>A document of one to four definitions of any kind.</summary>
    public DocumentNode Document() => new(Many(1, 4, Definition));

    private DefinitionNode Definition() => random.Next(19) switch
    {
        0 or 1 or 2 => new OperationDefinitionNode(Operation(), SelectionSet(0), Maybe(Name), Many(0, 3, Variable), Directives(), Maybe(Description)),
        3 or 4 => new FragmentDefinitionNode(NameOtherThan("on"), Named(), SelectionSet(0), Directives(), Maybe(Description)),
        5 => new SchemaDefinitionNode(Many(1, 3, RootType), ConstantDirectives(), Maybe(Description)),
        6 => new ScalarTypeDefinitionNode(Name(), ConstantDirectives(), Maybe(Description)),
        7 => new ObjectTypeDefinitionNode(Name(), Many(0, 2, Named), ConstantDirectives(), Many(0, 3, Field), Maybe(Description)),
        8 => new InterfaceTypeDefinitionNode(Name(), Many(0, 2, Named), ConstantDirectives(), Many(0, 3, Field), Maybe(Description)),
        9 => new UnionTypeDefinitionNode(Name(), ConstantDirectives(), Many(0, 3, Named), Maybe(Description)),
        10 => new EnumTypeDefinitionNode(Name(), ConstantDirectives(), Many(0, 3, EnumValue), Maybe(Description)),
        11 => new InputObjectTypeDefinitionNode(Name(), ConstantDirectives(), Many(0, 3, Input), Maybe(Description)),
        12 => new DirectiveDefinitionNode(Name(), Many(0, 3, Input), random.Next(2) == 0, Many(1, 3, () => new NameNode(Pick(Locations))), Maybe(Description)),
        // An extension has to add something.
        13 => new SchemaExtensionNode(Many(1, 2, Directive), Many(0, 2, RootType)),
        14 => new ObjectTypeExtensionNode(Name(), Many(0, 2, Named), ConstantDirectives(), Many(1, 3, Field)),
        15 => new InputObjectTypeExtensionNode(Name(), Many(1, 2, Directive), Many(0, 2, Input)),
        16 => new InterfaceTypeExtensionNode(Name(), Many(1, 2, Named), ConstantDirectives(), Many(0, 2, Field)),
        17 => new UnionTypeExtensionNode(Name(), ConstantDirectives(), Many(1, 3, Named)),
        _ => new EnumTypeExtensionNode(Name(), ConstantDirectives(), Many(1, 3, EnumValue)),
    };

    private SelectionSetNode SelectionSet(int level) => new(Many(1, 3, () => Selection(level)));

    private SelectionNode Selection(int level) => random.Next(6) switch
    {
        0 => new FragmentSpreadNode(NameOtherThan("on"), Directives()),
        1 when level < DeepestLevel => new InlineFragmentNode(SelectionSet(level + 1), Maybe(Named), Directives()),
        2 or 3 when level < DeepestLevel => new FieldNode(Name(), Maybe(Name), Arguments(isConstant: false), Directives(), SelectionSet(level + 1)),
        _ => new FieldNode(Name(), Maybe(Name), Arguments(isConstant: false), Directives()),
    };

    private OperationType Operation() => (OperationType)random.Next(3);

    private VariableDefinitionNode Variable() =>
        new(new(Name()), Type(0), Maybe(() => Value(0, isConstant: true)), ConstantDirectives(), Maybe(Description));

    private OperationTypeDefinitionNode RootType() => new(Operation(), Named());

    private FieldDefinitionNode Field() => new(Name(), Type(0), Many(0, 2, Input), ConstantDirectives(), Maybe(Description));

    private InputValueDefinitionNode Input() => new(Name(), Type(0), Maybe(() => Value(0, isConstant: true)), ConstantDirectives(), Maybe(Description));

    private EnumValueDefinitionNode EnumValue() => new(NameOtherThan("true", "null"), ConstantDirectives(), Maybe(Description));

    private ImmutableArray<DirectiveNode> Directives() => Few(() => new DirectiveNode(Name(), Arguments(isConstant: false)));

    private ImmutableArray<DirectiveNode> ConstantDirectives() => Few(Directive);

    private DirectiveNode Directive() => new(Name(), Arguments(isConstant: true));

    private ImmutableArray<ArgumentNode> Arguments(bool isConstant) => Few(() => new ArgumentNode(Name(), Value(0, isConstant)));

    private ValueNode Value(int level, bool isConstant) => random.Next(level < DeepestLevel ? 12 : 9) switch
    {
        0 when !isConstant => new VariableNode(Name()),
        0 or 1 => new IntValueNode(Pick("0", "-0", "7", "-12", "90071992547409931234")),
        2 => new FloatValueNode(Pick("0.0", "-1.5", "1e9", "6.02E+23", "1.0e-7")),
        3 or 4 => String(),
        5 => new BooleanValueNode(random.Next(2) == 0),
        6 => new NullValueNode(),
        7 or 8 => new EnumValueNode(NameOtherThan("true", "null").Value),
        9 or 10 => new ListValueNode(Many(0, 4, () => Value(level + 1, isConstant))),
        _ => new ObjectValueNode(Many(0, 4, () => new ObjectFieldNode(Name(), Value(level + 1, isConstant)))),
    };

    private StringValueNode Description() => String();

    private StringValueNode String()
    {
        var text = new StringBuilder();
        for (var pieces = random.Next(12); pieces > 0; pieces--)
            text.Append(Pick(Pieces));
        var value = text.ToString();
        return new(value, block: random.Next(2) == 0 && BlockString.IsPrintable(value));
    }

    private TypeNode Type(int level)
    {
        TypeNode type = level < DeepestLevel && random.Next(3) == 0 ? new ListTypeNode(Type(level + 1)) : Named();
        return random.Next(3) == 0 ? new NonNullTypeNode(type) : type;
    }

    private NamedTypeNode Named() => new(Name());

    private NameNode Name() => new(Pick(Words));

    private NameNode NameOtherThan(params string[] reserved) => new(Pick([.. Words.Except(reserved)]));

    private T? Maybe<T>(Func<T> make) where T : class => random.Next(3) == 0 ? make() : null;

    private ImmutableArray<T> Few<T>(Func<T> make) => random.Next(3) == 0 ? Many(1, 3, make) : [];

    private ImmutableArray<T> Many<T>(int least, int most, Func<T> make) => [.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => make())];

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
