using System.Text;
using Almere.SociaalData.GraphQL.EntityFramework.Filtering;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;

namespace Almere.SociaalData.GraphQL.EntityFramework.SchemaText;

/// <summary>
/// Writes the schema of entities as SDL: their types, connections, filters and orders, in Hot Chocolate's naming, so that clients written for it carry over.
/// </summary>
public sealed class SchemaWriter
{
    private readonly EntityModel _model;
    private readonly StringBuilder _text = new();
    private readonly Queue<Action> _pending = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    private readonly Func<FieldMap, string> _directives;

    private SchemaWriter(EntityModel model, Func<FieldMap, string> directives)
    {
        _model = model;
        _directives = directives;
    }

    /// <summary>The SDL of all entities and enums.</summary>
    /// <param name="model">The entities and enums.</param>
    /// <param name="directives">Directives of a field as written in the schema, empty for none; those of its map when left out.</param>
    public static string Write(EntityModel model, Func<FieldMap, string>? directives = null)
    {
        var writer = new SchemaWriter(model, directives ?? (field => field.Directives));
        writer.WriteAll();
        return writer._text.ToString();
    }

    /// <summary>The arguments of a connection, as written in the schema.</summary>
    /// <param name="type">The name of the items' type.</param>
    /// <param name="takes">Which arguments it takes beside those of the page.</param>
    public static string ConnectionArgumentsOf(string type, ConnectionArguments takes)
    {
        var arguments = "first: Int, after: String, last: Int, before: String";
        if (takes.HasFlag(ConnectionArguments.Where))
            arguments += $", where: {type}FilterInput";
        if (takes.HasFlag(ConnectionArguments.Order))
            arguments += $", order: [{type}SortInput!]";
        return arguments;
    }

    private void WriteAll()
    {
        foreach (var entity in _model.Entities)
            WriteEntity(entity);
        foreach (var @enum in _model.Enums)
            WriteEnum(@enum);
        Describe("The direction of an order.");
        Block("enum SortEnumType", ["ASC", "DESC"]);
        while (_pending.TryDequeue(out var write))
            write();
    }

    private void WriteEntity(EntityMap map)
    {
        var implements = map.IsNode ? "Node" : "";
        var fields = map.Fields.SelectMany(field => Field(map, field)).ToList();
        Describe(map.Description);
        if (map.Kinds.Count == 0)
        {
            Block($"type {map.Name}{Implements(implements)}", fields);
        }
        else
        {
            Block($"interface {map.Name}{Implements(implements)}", fields);
            foreach (var kind in map.Kinds)
            {
                Describe(kind.Description);
                Block(
                    $"type {kind.Name}{Implements($"{implements} & {map.Name}".TrimStart(' ', '&'))}",
                    [.. fields, .. kind.Fields.SelectMany(field => Field(map, field))]);
            }
        }

        if (map.IsNode)
            Connection(map.Name);
    }

    private static string Implements(string interfaces) => interfaces.Length == 0 ? "" : $" implements {interfaces}";

    private IEnumerable<string> Field(EntityMap map, FieldMap field)
    {
        yield return Description(field.Description, "  ");
        var arguments = field switch
        {
            CollectionMap { IsPaged: true } collection => $"({ConnectionArgumentsOf(collection.Type, collection.Takes)})",
            CollectionMap { Arguments.Count: > 0 } collection =>
                $"({string.Join(", ", collection.Arguments.Select(argument => $"{argument.Name}: {argument.TypeText}"))})",
            BesideMap beside => $"({ConnectionArgumentsOf(beside.Items.Type, beside.Items.Takes)})",
            ArgumentMap argument => $"({argument.ArgumentName}: {argument.ArgumentTypeText})",
            _ => "",
        };
        if (field is CollectionMap { IsPaged: true } paged)
            Require(paged);
        if (field is BesideMap { Items: var kept })
            Connection(kept.Type);
        yield return $"{field.Name}{arguments}: {field.TypeText} {_directives(field)}".TrimEnd();
    }

    private void Require(CollectionMap collection)
    {
        Connection(collection.Type);
        if (collection.Takes.HasFlag(ConnectionArguments.Where))
            Filter(_model[collection.ItemEntity]);
        if (collection.Takes.HasFlag(ConnectionArguments.Order))
            Sort(_model[collection.ItemEntity]);
    }

    private void Connection(string type) => Once($"{type}Connection", () =>
    {
        Describe($"A page of a list of {type}.");
        Block($"type {type}Connection", [
            "\"\"\"The rows with their cursors.\"\"\"", $"edges: [{type}Edge!]",
            "\"\"\"The rows.\"\"\"", $"nodes: [{type}!]",
            "\"\"\"What lies beyond this page.\"\"\"", "pageInfo: PageInfo!",
            "\"\"\"The number of rows on all pages together.\"\"\"", "totalCount: Int"]);
        Describe($"A row of a list of {type}.");
        Block($"type {type}Edge", [
            "\"\"\"Marks the place of the row: the next page begins after it.\"\"\"", "cursor: String!",
            "\"\"\"The row.\"\"\"", $"node: {type}!"]);
        if (_model.Find(type) is { } map)
        {
            Filter(map);
            Sort(map);
        }
    });

    private void Filter(EntityMap map) => Once($"{map.Name}FilterInput", () =>
    {
        var lines = new List<string>
        {
            "\"\"\"All of these.\"\"\"", $"and: [{map.Name}FilterInput!]",
            "\"\"\"At least one of these; of an empty list none, so no row.\"\"\"", $"or: [{map.Name}FilterInput!]",
        };
        lines.AddRange(map.Fields.SelectMany(FilterField));
        foreach (var kind in map.Kinds)
        {
            lines.Add(Description($"Only {kind.Name}, with these values.", "  "));
            lines.Add($"{kind.FilterName}: {kind.Name}FilterInput");
            Once($"{kind.Name}FilterInput", () =>
            {
                Describe($"Which {kind.Name} are kept, by the fields that only they have.");
                Block($"input {kind.Name}FilterInput", [.. kind.Fields.SelectMany(FilterField)]);
            });
        }

        Describe($"Which {map.Name} are kept: those that meet all conditions.");
        Block($"input {map.Name}FilterInput", lines);
    });

    private IEnumerable<string> FilterField(FieldMap field)
    {
        var type = field switch
        {
            IdMap => Operations("ID"),
            ScalarMap scalar => Operations(scalar.Type),
            ReferenceMap reference => Target(reference),
            CollectionMap { IsPaged: true } or CollectionMap { Arguments.Count: 0 } => ListOperations((CollectionMap)field),
            _ => null,
        };
        if (type is not null)
            yield return $"{field.Name}: {type}";
    }

    private string Target(ReferenceMap reference)
    {
        var target = _model[reference.Target.ReturnType];
        Filter(target);
        return $"{target.Name}FilterInput";
    }

    private string ListOperations(CollectionMap collection)
    {
        var item = _model[collection.ItemEntity];
        Filter(item);
        var name = $"ListFilterInputTypeOf{item.Name}FilterInput";
        Once(name, () =>
        {
            Describe($"Conditions on a list of {item.Name}.");
            Block($"input {name}", [
                "\"\"\"Every item meets this.\"\"\"", $"all: {item.Name}FilterInput",
                "\"\"\"No item meets this.\"\"\"", $"none: {item.Name}FilterInput",
                "\"\"\"At least one item meets this.\"\"\"", $"some: {item.Name}FilterInput",
                "\"\"\"Whether there are items.\"\"\"", "any: Boolean"]);
        });
        return name;
    }

    private string Operations(string scalar)
    {
        var name = $"{(scalar == "ID" ? "Id" : scalar)}OperationFilterInput";
        Once(name, () =>
        {
            var isEnum = _model.Enums.Any(@enum => @enum.Type.Name == scalar);
            var operations = scalar switch
            {
                "Boolean" => FilterOperations.OfBooleans,
                "String" => FilterOperations.OfTexts,
                _ when isEnum || scalar == "ID" => FilterOperations.OfEnums,
                _ => FilterOperations.OfOrdered,
            };
            Describe($"Conditions on a value of type {scalar}; all that are given hold. The operators that begin with n keep what the others don't.");
            Block($"input {name}", [.. operations.Select(operation =>
                operation is FilterOperations.In or FilterOperations.NotIn ? $"{operation}: [{scalar}]" : $"{operation}: {scalar}")]);
        });
        return name;
    }

    private void Sort(EntityMap map) => Once($"{map.Name}SortInput", () =>
    {
        Describe($"The order of a list of {map.Name}: give one field in each item of the list. Rows without a value come first when ascending.");
        Block($"input {map.Name}SortInput", [.. map.Fields.Select(SortField).OfType<string>()]);
    });

    private string? SortField(FieldMap field)
    {
        switch (field)
        {
            case ScalarMap:
                return $"{field.Name}: SortEnumType";
            case ReferenceMap reference:
                var target = _model[reference.Target.ReturnType];
                Sort(target);
                return $"{field.Name}: {target.Name}SortInput";
            default:
                return null;
        }
    }

    private void WriteEnum(EnumMap map)
    {
        Describe(map.Description);
        Block($"enum {map.Type.Name}", [.. Enum.GetNames(map.Type).SelectMany(name => map.ValueDescriptions.TryGetValue(name, out var description)
            ? new[] { Description(description, "  "), SchemaNames.EnumValueOf(name) }
            : [SchemaNames.EnumValueOf(name)])]);
    }

    private void Once(string type, Action write)
    {
        if (_written.Add(type))
            _pending.Enqueue(write);
    }

    private void Describe(string description) => _text.AppendLine(Description(description, ""));

    private static string Description(string description, string indent) =>
        $"\"\"\"{(description.Contains('"', StringComparison.Ordinal) ? $"\n{indent}{description}\n{indent}" : description)}\"\"\"";

    private void Block(string head, IReadOnlyList<string> lines)
    {
        _text.Append(head).AppendLine(" {");
        foreach (var line in lines)
            _text.Append("  ").AppendLine(line);
        _text.AppendLine("}").AppendLine();
    }
}
