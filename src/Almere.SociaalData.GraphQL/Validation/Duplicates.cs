using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>Reports names that stand more than once where each may stand once.</summary>
internal static class Duplicates
{
    /// <summary>Reports each name that stands more than once, one error at all its places.</summary>
    public static void Report<T>(ValidationContext context, ImmutableArray<T> nodes, Func<T, NameNode> nameOf, Func<string, string> message)
    {
        if (!Exist(context, nodes, nameOf))
            return;
        foreach (var same in nodes.Select(nameOf).GroupBy(name => name.Value, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            context.Report(message(same.Key), [.. same]);
    }

    /// <summary>Reports each place of a name after its first, one error at both.</summary>
    public static void ReportEach<T>(ValidationContext context, ImmutableArray<T> nodes, Func<T, NameNode> nameOf, Func<string, string> message)
    {
        if (nodes.Length < 2)
            return;
        context.Names.Clear();
        for (var index = 0; index < nodes.Length && !context.IsStopped; index++)
        {
            var name = nameOf(nodes[index]);
            if (!context.Names.TryAdd(name.Value, index, out var first))
                context.Report(message(name.Value), nameOf(nodes[first]), name);
        }
    }

    /// <summary>Whether any name stands more than once.</summary>
    public static bool Exist<T>(ValidationContext context, ImmutableArray<T> nodes, Func<T, NameNode> nameOf)
    {
        if (nodes.Length < 2)
            return false;
        context.Names.Clear();
        for (var index = 0; index < nodes.Length; index++)
        {
            if (!context.Names.TryAdd(nameOf(nodes[index]).Value, index, out _))
                return true;
        }

        return false;
    }
}
