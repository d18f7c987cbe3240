using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>There is a query type; the root types are object types, all different.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/>
internal static class RootTypes
{
    public static void Check(SchemaValidationContext context)
    {
        var schema = context.Schema;
        if (!schema.DeclaredRoots.ContainsKey(OperationType.Query))
            context.Report("Query root type must be provided.", schema.Definition);
        foreach (var (operation, root) in schema.DeclaredRoots.OrderBy(root => root.Key))
        {
            if (root is not ObjectType)
            {
                var wanted = operation == OperationType.Query ? "Object type" : "Object type if provided";
                context.Report($"{operation} root type must be {wanted}, it cannot be {root}.", NodeOf(schema, operation) ?? (Node?)root.Definition);
            }
        }

        foreach (var same in schema.DeclaredRoots.OrderBy(root => root.Key).Where(root => root.Value is ObjectType).GroupBy(root => root.Value, root => root.Key))
        {
            var operations = same.ToArray();
            if (operations.Length > 1)
            {
                context.Report(
                    $"All root types must be different, \"{same.Key}\" type is used as {List(operations)} root types.",
                    operations.Select(operation => NodeOf(schema, operation)));
            }
        }
    }

    private static NamedTypeNode? NodeOf(Schema schema, OperationType operation) =>
        (schema.Definition?.OperationTypes ?? []).Concat(schema.Extensions.SelectMany(extension => extension.OperationTypes))
            .FirstOrDefault(node => node.Operation == operation)?.Type;

    private static string List(OperationType[] operations)
    {
        var names = operations.Select(operation => operation.ToString().ToLowerInvariant()).ToArray();
        return names.Length == 2 ? $"{names[0]} and {names[1]}" : $"{string.Join(", ", names[..^1])}, and {names[^1]}";
    }
}
