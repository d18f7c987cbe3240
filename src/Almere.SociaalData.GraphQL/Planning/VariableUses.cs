using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>Finds what literals take from variables.</summary>
internal static class VariableUses
{
    /// <summary>The use by the arguments of a field.</summary>
    public static VariableUse In(FieldDefinition field, FieldNode node)
    {
        var use = VariableUse.None;
        foreach (var argument in node.Arguments)
        {
            if (field.Arguments.Find(argument.Name.Value) is { } definition)
                use = Greater(use, In(argument.Value, definition.Type));
        }

        return use;
    }

    private static VariableUse In(ValueNode literal, GraphQLType type)
    {
        var use = VariableUse.None;
        switch (literal, type.Nullable)
        {
            case (VariableNode, _):
                return VariableUse.Whole;
            case (ListValueNode items, ListType list):
                foreach (var item in items.Values)
                    use = Greater(use, In(item, list.OfType));
                return use;
            case (_, ListType list):
                return In(literal, list.OfType);
            case (ObjectValueNode given, InputObjectType inputObject):
                foreach (var field in given.Fields)
                {
                    if (inputObject.Fields.Find(field.Name.Value) is { } definition)
                        use = Greater(use, In(field.Value, definition.Type));
                }

                return use;
            default:
                return literal is ListValueNode or ObjectValueNode ? VariableUse.Inside : VariableUse.None;
        }
    }

    private static VariableUse Greater(VariableUse one, VariableUse other) => one > other ? one : other;
}
