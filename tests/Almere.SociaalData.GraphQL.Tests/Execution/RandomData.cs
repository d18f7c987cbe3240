using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Planning;
using Almere.SociaalData.GraphQL.Tests.Conformance;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Tests.Execution;

/// <summary>
/// Resolvers that give every field of a schema a random value, null or an error. What a field gives depends on the seed and on its place in the
/// response alone, so that it is the same however and in whatever order resolvers answer.
/// </summary>
internal static class RandomData
{
    /// <summary>A schema with every kind of type and every combination of lists and non-null.</summary>
    public const string Sdl = """
        schema { query: Query mutation: Mutation subscription: Subscription }
        type Query { node(id: ID!, filter: Filter): Node nodes(first: Int = 3, by: [Key!]): [Node!]! thing: Thing person: Person! matrix(size: Float): [[Int!]]! pick(one: One!): [Any] }
        type Mutation { add(input: Filter!): Person! remove(ids: [ID!]!): [Thing!] rename(id: ID!, name: String): Node }
        type Subscription { changed(kinds: [Kind!] = [HOUSE]): Thing! }
        interface Node { id: ID! parent: Node kind: Kind }
        interface Named implements Node { id: ID! parent: Node kind: Kind name(upper: Boolean! = false): String! }
        type Person implements Node & Named { id: ID! parent: Node kind: Kind name(upper: Boolean! = false): String! friends(first: Int): [Person!] home: House! age: Int extra: Any }
        type House implements Node & Named { id: ID! parent: Node kind: Kind! name(upper: Boolean! = false): String! rooms: [[Room]!]! owner: Person }
        type Room { size: Float! house: House things(filter: Filter): [Thing]! }
        union Thing = Person | House | Room
        enum Kind { PERSON HOUSE OTHER }
        enum Key { ID NAME }
        scalar Any
        input Filter { and: [Filter!] name: String = "x" kinds: [Kind] size: Float! = 1 exact: Boolean one: One any: Any }
        input One @oneOf { id: ID key: Key filter: Filter }
        """;

    /// <summary>The schema with resolvers.</summary>
    /// <param name="seed">Decides what every field gives.</param>
    /// <param name="answering">Whether the resolvers answer at once.</param>
    public static Schema Build(int seed, Answering answering)
    {
        var document = Parser.Parse(Sdl);
        var plain = Schema.Build(document);
        var fields = new Dictionary<string, FieldBehavior>();
        foreach (var type in plain.Types.OfType<ObjectType>().Where(type => !type.IsIntrospection))
        {
            foreach (var field in type.Fields)
                fields.Add($"{type.Name}.{field.Name}", Behavior(seed, answering == Answering.Later || (answering == Answering.Mixed && fields.Count % 2 == 0)));
        }

        return Schema.Build(document, new()
        {
            Fields = fields,
            TypeResolvers = plain.Types.Where(type => type.IsAbstract).ToDictionary(type => type.Name, Func<object, string?> (_) => value => ((Place)value).Type),
        });
    }

    /// <summary>A number that is the same in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
    public static int Hash(int seed, string path) => unchecked(path.Aggregate(seed, (hash, character) => (hash * 16777619) ^ character));

    private static FieldBehavior Behavior(int seed, bool isLate) => isLate
        ? new AsyncResolverBehavior(async context =>
        {
            await Task.Yield();
            return Resolve(seed, context);
        })
        : new ResolverBehavior(context => Resolve(seed, context));

    private static object? Resolve(int seed, ResolverContext context)
    {
        var value = Value(seed, context.Field.Definition.Type, $"{(context.Parent as Place)?.Path}/{context.Field.ResponseKey}");
        return value is Exception failure ? throw failure : value;
    }

    private static object? Value(int seed, GraphQLType type, string path)
    {
        var random = new Random(Hash(seed, path));
        switch (random.Next(30))
        {
            case 0 or 1:
                return null;
            case 2:
                return new GraphQLException(new GraphQLError($"no {path}"));
            case 3:
                return new InvalidOperationException("secret");
        }

        return type.Nullable switch
        {
            ListType list => Enumerable.Range(0, random.Next(4)).Select(index => Value(seed, list.OfType, $"{path}/{index}")).ToList(),
            CompositeType composite => new Place(composite.PossibleTypes[random.Next(composite.PossibleTypes.Count)].Name, path),
            EnumType enumType => random.Next(9) == 0 ? "UNKNOWN" : enumType.Values[random.Next(enumType.Values.Count)].Name,
            var leaf => leaf.Named.Name switch
            {
                "Int" => random.Next(9) == 0 ? 1.5 : random.Next(100),
                "Float" => random.Next(9) == 0 ? double.NaN : random.NextDouble(),
                "Boolean" => random.Next(2) == 0,
                "Any" => random.Next(9) == 0 ? new object() : new Dictionary<string, object?> { ["path"] = path, ["list"] = new[] { 1, 2 } },
                _ => path,
            },
        };
    }

    /// <summary>An object of the response.</summary>
    private sealed record Place(string Type, string Path);
}
