using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Values;

/// <summary>Finds everything that is wrong with a literal without variables, each with its place in the document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal sealed class LiteralCheck
{
    private readonly List<(string Message, Node Node, InputPath? Path)> _errors = [];

    /// <summary>What is wrong, in the order of the document: the message, the node it is about, and the place inside the literal.</summary>
    public static IReadOnlyList<(string Message, Node Node, string Place)> Errors(ValueNode literal, GraphQLType type)
    {
        var check = new LiteralCheck();
        check.Check(literal, type, null);
        return [.. check._errors.Select(error => (error.Message, error.Node, InputPath.ToText(InputPath.ToList(error.Path))))];
    }

    private void Check(ValueNode literal, GraphQLType type, InputPath? path)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (type)
        {
            case NonNullType when literal is NullValueNode:
                Report($"Expected value of non-null type \"{type}\" not to be null.", literal, path);
                break;
            case NonNullType nonNull:
                Check(literal, nonNull.OfType, path);
                break;
            case var _ when literal is NullValueNode:
                break;
            case ListType list when literal is ListValueNode { Values: var items }:
                for (var index = 0; index < items.Length; index++)
                    Check(items[index], list.OfType, new(path, index));
                break;
            case ListType list:
                Check(literal, list.OfType, path);
                break;
            case InputObjectType inputObject when literal is ObjectValueNode fields:
                CheckFields(fields, inputObject, path);
                break;
            case InputObjectType:
                Report($"Expected value of type \"{type}\" to be an object, found: {ValueText.Of(literal)}.", literal, path);
                break;
            case LeafType leaf:
                if (leaf.CoerceLiteral(literal, null).Error is { } error)
                    Report(error, literal, path);
                break;
            default:
                // A type that is no input type is reported where it stands.
                break;
        }
    }

    private void CheckFields(ObjectValueNode literal, InputObjectType type, InputPath? path)
    {
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var node in literal.Fields)
            given[node.Name.Value] = node;
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var node))
                Check(node.Value, field.Type, new(path, field.Name));
            else if (field.IsRequired)
                Report($"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {ValueText.Of(literal)}.", literal, path);
        }

        foreach (var node in literal.Fields.Where(node => !type.Fields.Contains(node.Name.Value)))
            Report($"Expected value of type \"{type}\" not to include unknown field \"{node.Name.Value}\".", node, path);
        if (type.IsOneOf)
            CheckOneOf(literal, type, path);
    }

    // Fields that the type doesn't have are reported as such and don't count here.
    private void CheckOneOf(ObjectValueNode literal, InputObjectType type, InputPath? path)
    {
        var known = literal.Fields.Where(node => type.Fields.Contains(node.Name.Value)).ToArray();
        if (known is not [var only])
            Report($"Exactly one key must be specified for OneOf type \"{type}\".", literal, path);
        else if (only.Value is NullValueNode)
            Report($"Field \"{only.Name.Value}\" must be non-null.", literal, new(path, only.Name.Value));
    }

    private void Report(string message, Node node, InputPath? path) => _errors.Add((message, node, path));
}
