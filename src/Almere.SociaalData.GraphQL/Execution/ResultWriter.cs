using System.Runtime.InteropServices;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.Execution;

/// <summary>Writes a tree of results as JSON, without recursion: its depth is the caller's choice.</summary>
internal static class ResultWriter
{
    /// <summary>Writes the value in a place.</summary>
    public static void WriteValue(JsonTextWriter writer, object? value)
    {
        if (value is ResultNode node)
            Write(writer, node);
        else
            LeafValue.Write(writer, value);
    }

    /// <summary>Writes an object or list with everything in it.</summary>
    public static void Write(JsonTextWriter writer, ResultNode root)
    {
        var open = new List<(ResultNode Node, int Next)>(16);
        Open(writer, open, root);
        while (open.Count > 0)
        {
            ref var top = ref CollectionsMarshal.AsSpan(open)[^1];
            var (node, slot) = top;
            if (slot == node.Values.Length)
            {
                writer.WriteRaw(node is ResultObject ? (byte)'}' : (byte)']');
                open.RemoveAt(open.Count - 1);
                continue;
            }

            top.Next++;
            if (slot > 0)
                writer.WriteRaw((byte)',');
            if (node is ResultObject parent)
                writer.WriteRaw(parent.Selection.Fields[slot].EncodedKey.Span);
            if (node.Values[slot] is ResultNode child)
                Open(writer, open, child);
            else
                LeafValue.Write(writer, node.Values[slot]);
        }
    }

    private static void Open(JsonTextWriter writer, List<(ResultNode Node, int Next)> open, ResultNode node)
    {
        writer.WriteRaw(node is ResultObject ? (byte)'{' : (byte)'[');
        open.Add((node, 0));
    }
}
