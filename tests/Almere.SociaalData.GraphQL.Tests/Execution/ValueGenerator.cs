using System.Text.Json.Nodes;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

/// <summary>Makes random values of input types, with mistakes where they are asked for.</summary>
/// <param name="random">The source of randomness.</param>
/// <param name="mistakes">How often something is wrong, from 0 (never) to 1 (everywhere).</param>
internal sealed class ValueGenerator(Random random, double mistakes)
{
    private const int DeepestLevel = 4;

    private static readonly string[] WrongValues = ["null", "1", "-2.5", "\"text\"", "true", "WRONG", "[]", "[1]", "{}", "{ a: 1 }", "99999999999999999999"];

    /// <summary>A value of a type.</summary>
    public ValueNode Of(GraphQLType type) => Of(type, 0);

    /// <summary>The same value as JSON.</summary>
    public static JsonNode? ToJson(ValueNode value) => value switch
    {
        NullValueNode => null,
        BooleanValueNode truth => truth.Value,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        IntValueNode number => JsonNode.Parse(number.Value),
        FloatValueNode number => JsonNode.Parse(number.Value),
        ListValueNode list => new JsonArray([.. list.Values.Select(ToJson)]),
        ObjectValueNode fields => new JsonObject(fields.Fields.Select(field => KeyValuePair.Create(field.Name.Value, ToJson(field.Value)))),
        _ => throw new ArgumentException($"A {value.Kind} has no JSON.", nameof(value)),
    };

    private ValueNode Of(GraphQLType type, int level)
    {
        if (random.NextDouble() < mistakes)
            return Parser.ParseValue(WrongValues[random.Next(WrongValues.Length)]);
        return type is not NonNullType && random.Next(8) == 0 ? new NullValueNode() : NotNull(type.Nullable, level);
    }

    private ValueNode NotNull(GraphQLType type, int level) => type switch
    {
        ListType list => new ListValueNode([.. Enumerable.Range(0, random.Next(3)).Select(_ => Of(list.OfType, level + 1))]),
        EnumType enumType => new EnumValueNode(enumType.Values[random.Next(enumType.Values.Count)].Name),
        InputObjectType { IsOneOf: true } oneOf when oneOf.Fields[random.Next(oneOf.Fields.Count)] is var field =>
            new ObjectValueNode([new(new(field.Name), NotNull(field.Type.Nullable, level + 1))]),
        InputObjectType inputObject => new ObjectValueNode(
        [
            .. inputObject.Fields.Where(field => field.IsRequired || (level < DeepestLevel && random.Next(2) == 0))
                .Select(field => new ObjectFieldNode(new(field.Name), Of(field.Type, level + 1))),
        ]),
        _ => type.Named.Name switch
        {
            "Int" => new IntValueNode(random.Next(-9, 99).ToString()),
            "Float" => new FloatValueNode("1.5"),
            "Boolean" => new BooleanValueNode(random.Next(2) == 0),
            _ => new StringValueNode("text"),
        },
    };
}
