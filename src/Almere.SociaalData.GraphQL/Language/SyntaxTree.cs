using System.Collections.Immutable;
using System.Diagnostics;

namespace Almere.SociaalData.GraphQL.Language;

/// <summary>Walks over syntax trees with a stack of its own, so that no tree is too deep for it.</summary>
public static class SyntaxTree
{
    /// <summary>The node and all nodes below it, in the order of the text.</summary>
    public static IEnumerable<Node> Descendants(Node root)
    {
        var pending = new Stack<Node?>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            yield return node!;
            PushChildren(node!, pending);
        }
    }

    /// <summary>Shows a visitor the node and all nodes below it, in the order of the text: each when it is entered and when it is left.</summary>
    public static void Walk(Node root, SyntaxVisitor visitor)
    {
        // A null on the stack says that the node below it is to be left.
        var pending = new Stack<Node?>();
        pending.Push(root);
        while (pending.TryPop(out var node))
        {
            if (node is null)
            {
                visitor.Leave(pending.Pop()!);
                continue;
            }

            var visit = visitor.Enter(node);
            if (visit == SyntaxVisit.Stop)
                return;
            if (visit == SyntaxVisit.Skip)
                continue;
            pending.Push(node);
            pending.Push(null);
            PushChildren(node, pending);
        }
    }

    // The last child first, so that the first one is on top.
    private static void PushChildren(Node node, Stack<Node?> pending)
    {
        switch (node)
        {
            case NameNode or IntValueNode or FloatValueNode or StringValueNode or BooleanValueNode or NullValueNode or EnumValueNode:
                break;
            case DocumentNode parent:
                Push(pending, parent.Definitions);
                break;
            case OperationDefinitionNode parent:
                Push(pending, parent.SelectionSet);
                Push(pending, parent.Directives);
                Push(pending, parent.VariableDefinitions);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case FragmentDefinitionNode parent:
                Push(pending, parent.SelectionSet);
                Push(pending, parent.Directives);
                Push(pending, parent.TypeCondition);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case VariableDefinitionNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.DefaultValue);
                Push(pending, parent.Type);
                Push(pending, parent.Variable);
                Push(pending, parent.Description);
                break;
            case SelectionSetNode parent:
                Push(pending, parent.Selections);
                break;
            case FieldNode parent:
                Push(pending, parent.SelectionSet);
                Push(pending, parent.Directives);
                Push(pending, parent.Arguments);
                Push(pending, parent.Name);
                Push(pending, parent.Alias);
                break;
            case FragmentSpreadNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                break;
            case InlineFragmentNode parent:
                Push(pending, parent.SelectionSet);
                Push(pending, parent.Directives);
                Push(pending, parent.TypeCondition);
                break;
            case ArgumentNode parent:
                Push(pending, parent.Value);
                Push(pending, parent.Name);
                break;
            case DirectiveNode parent:
                Push(pending, parent.Arguments);
                Push(pending, parent.Name);
                break;
            case VariableNode parent:
                Push(pending, parent.Name);
                break;
            case ListValueNode parent:
                Push(pending, parent.Values);
                break;
            case ObjectValueNode parent:
                Push(pending, parent.Fields);
                break;
            case ObjectFieldNode parent:
                Push(pending, parent.Value);
                Push(pending, parent.Name);
                break;
            case NamedTypeNode parent:
                Push(pending, parent.Name);
                break;
            case ListTypeNode parent:
                Push(pending, parent.Type);
                break;
            case NonNullTypeNode parent:
                Push(pending, parent.Type);
                break;
            case SchemaDefinitionNode parent:
                Push(pending, parent.OperationTypes);
                Push(pending, parent.Directives);
                Push(pending, parent.Description);
                break;
            case OperationTypeDefinitionNode parent:
                Push(pending, parent.Type);
                break;
            case ScalarTypeDefinitionNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case ObjectTypeDefinitionNode parent:
                Push(pending, parent.Fields);
                Push(pending, parent.Directives);
                Push(pending, parent.Interfaces);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case InterfaceTypeDefinitionNode parent:
                Push(pending, parent.Fields);
                Push(pending, parent.Directives);
                Push(pending, parent.Interfaces);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case UnionTypeDefinitionNode parent:
                Push(pending, parent.Types);
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case EnumTypeDefinitionNode parent:
                Push(pending, parent.Values);
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case InputObjectTypeDefinitionNode parent:
                Push(pending, parent.Fields);
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case FieldDefinitionNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.Type);
                Push(pending, parent.Arguments);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case InputValueDefinitionNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.DefaultValue);
                Push(pending, parent.Type);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case EnumValueDefinitionNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case DirectiveDefinitionNode parent:
                Push(pending, parent.Locations);
                Push(pending, parent.Arguments);
                Push(pending, parent.Name);
                Push(pending, parent.Description);
                break;
            case SchemaExtensionNode parent:
                Push(pending, parent.OperationTypes);
                Push(pending, parent.Directives);
                break;
            case ScalarTypeExtensionNode parent:
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                break;
            case ObjectTypeExtensionNode parent:
                Push(pending, parent.Fields);
                Push(pending, parent.Directives);
                Push(pending, parent.Interfaces);
                Push(pending, parent.Name);
                break;
            case InterfaceTypeExtensionNode parent:
                Push(pending, parent.Fields);
                Push(pending, parent.Directives);
                Push(pending, parent.Interfaces);
                Push(pending, parent.Name);
                break;
            case UnionTypeExtensionNode parent:
                Push(pending, parent.Types);
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                break;
            case EnumTypeExtensionNode parent:
                Push(pending, parent.Values);
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                break;
            case InputObjectTypeExtensionNode parent:
                Push(pending, parent.Fields);
                Push(pending, parent.Directives);
                Push(pending, parent.Name);
                break;
            case TypeCoordinateNode parent:
                Push(pending, parent.Name);
                break;
            case MemberCoordinateNode parent:
                Push(pending, parent.MemberName);
                Push(pending, parent.Name);
                break;
            case ArgumentCoordinateNode parent:
                Push(pending, parent.ArgumentName);
                Push(pending, parent.FieldName);
                Push(pending, parent.Name);
                break;
            case DirectiveCoordinateNode parent:
                Push(pending, parent.Name);
                break;
            case DirectiveArgumentCoordinateNode parent:
                Push(pending, parent.ArgumentName);
                Push(pending, parent.Name);
                break;
            default:
                throw new UnreachableException($"Unknown node {node.Kind}.");
        }
    }

    private static void Push(Stack<Node?> pending, Node? child)
    {
        if (child is not null)
            pending.Push(child);
    }

    private static void Push<T>(Stack<Node?> pending, ImmutableArray<T> children) where T : Node
    {
        for (var index = children.Length - 1; index >= 0; index--)
            pending.Push(children[index]);
    }
}
