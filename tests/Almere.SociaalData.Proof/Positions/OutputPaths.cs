using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.Proof.Positions;

/// <summary>The ways from the root of the schema to each type of the catalog, over at most two relations.</summary>
internal sealed class OutputPaths
{
    private const int MostHops = 2;
    private const int MostPerHops = 4;
    private const string Connection = "Connection";

    private readonly RegisterSchema _schema;
    private readonly Dictionary<string, List<Wrapping>> _paths = [];

    public OutputPaths(RegisterSchema schema)
    {
        _schema = schema;
        var queue = new Queue<Wrapping>();
        foreach (var field in schema.Schema.QueryType!.Fields.Where(field => schema.Catalog.Find(ItemOf(field)) is not null))
            Visit(new(ItemOf(field), "{ " + Open(field), Close(field) + " }", []));
        while (queue.TryDequeue(out var path))
        {
            if (path.Hops == MostHops || schema.Schema.GetType(path.Type) is not FieldedType type)
                continue;
            foreach (var field in type.Fields.Where(field => schema.Catalog.Find(ItemOf(field)) is not null))
                Visit(path.Then(ItemOf(field), Open(field), Close(field), type.Name, field.Name));
        }

        void Visit(Wrapping path)
        {
            var known = _paths.TryGetValue(path.Type, out var list) ? list : _paths[path.Type] = [];
            if (known.Count(other => other.Hops == path.Hops) >= MostPerHops)
                return;
            known.Add(path);
            queue.Enqueue(path);
            // What only one kind of an interface has is reached from that kind.
            if (schema.Schema.GetType(path.Type) is InterfaceType)
            {
                foreach (var kind in schema.Catalog.ImplementersOf(path.Type))
                    Visit(path with { Type = kind.Name, Before = $"{path.Before}... on {kind.Name} {{ ", After = " }" + path.After });
            }
        }
    }

    /// <summary>The type that a field leads to; of a connection what it lists.</summary>
    public static string ItemOf(FieldDefinition field)
    {
        var name = field.Type.Named.Name;
        return name.EndsWith(Connection, StringComparison.Ordinal) ? name[..^Connection.Length] : name;
    }

    /// <summary>A field with its selection begun; what it requires is given.</summary>
    public static string Open(FieldDefinition field, string? arguments = null)
    {
        var given = field.Arguments.Where(argument => argument.IsRequired).Select(argument => $"{argument.Name}: {Sample(argument)}");
        if (field.Arguments.Contains("first"))
            given = given.Append("first: 100");
        // Of one scheme, so that there is a target to compare with.
        if (field.Arguments.Contains("scheme"))
            given = given.Append("scheme: [ASYLUM]");
        if (arguments is not null)
            given = given.Append(arguments);
        var list = string.Join(", ", given);
        return $"{field.Name}{(list.Length == 0 ? "" : $"({list})")} {{ {(IsConnection(field) ? "nodes { " : "")}";
    }

    public static string Close(FieldDefinition field) => IsConnection(field) ? " } }" : " }";

    public static bool IsConnection(FieldDefinition field) => field.Type.Named.Name.EndsWith(Connection, StringComparison.Ordinal);

    /// <summary>The ways to a type, the shortest first.</summary>
    public IReadOnlyList<Wrapping> To(string type) => _paths.GetValueOrDefault(type, []);

    /// <summary>A field and, where it leads to another type, the leaves there.</summary>
    public string Selection(FieldDefinition field)
    {
        if (field.Type.Named is not FieldedType)
            return field.Name;
        if (_schema.Schema.GetType(ItemOf(field)) is not FieldedType item)
            return $"{field.Name} {{ __typename }}";
        var leaves = string.Join(' ', item.Fields.Where(leaf => leaf.Type.Named.IsLeaf && !leaf.Arguments.Any(argument => argument.IsRequired)).Select(leaf => leaf.Name).Prepend("__typename"));
        return IsConnection(field) ? $"{field.Name} {{ totalCount nodes {{ {leaves} }} }}" : $"{field.Name} {{ {leaves} }}";
    }

    private static string Sample(ArgumentDefinition argument) => argument.Name switch
    {
        "from" => "\"2026-01-01\"",
        "to" => "\"2026-07-01\"",
        _ => throw new NotSupportedException($"No value for the argument {argument.Coordinate}: add one here."),
    };
}
