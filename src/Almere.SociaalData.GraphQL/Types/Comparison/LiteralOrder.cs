using System.Runtime.CompilerServices;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Writes literals so that equal values have equal texts: the order of the fields of an input object carries no meaning.</summary>
internal static class LiteralOrder
{
    public static string Text(ValueNode literal) => Printer.Print(Sort(literal));

    private static ValueNode Sort(ValueNode literal)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return literal switch
        {
            ListValueNode list => new ListValueNode([.. list.Values.Select(Sort)]),
            ObjectValueNode node => new ObjectValueNode(
                [.. node.Fields.OrderBy(field => field.Name.Value, NaturalOrder.Instance).Select(field => new ObjectFieldNode(field.Name, Sort(field.Value)))]),
            _ => literal,
        };
    }
}
