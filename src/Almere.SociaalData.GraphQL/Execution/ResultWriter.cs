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
        var (node, slot) = (root, 0);
        while (true)
        {
            if (slot == 0)
                writer.WriteRaw(node is ResultObject ? (byte)'{' : (byte)'[');
            if (slot == node.Values.Length)
            {
                writer.WriteRaw(node is ResultObject ? (byte)'}' : (byte)']');
                if (node == root)
                    return;
                // Each node knows where it stands, so that there is a way back.
                (node, slot) = (node.Parent!, node.Slot + 1);
                continue;
            }

            if (slot > 0)
                writer.WriteRaw((byte)',');
            if (node is ResultObject parent)
                writer.WriteRaw(parent.Selection.Fields[slot].EncodedKey.Span);
            if (node.Values[slot] is ResultNode child)
                (node, slot) = (child, 0);
            else
                LeafValue.Write(writer, node.Values[slot++]);
        }
    }
}
