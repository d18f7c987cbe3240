using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Planning;

/// <summary>The fields of a selection that have the same response key; nearly always it is one.</summary>
internal sealed class FieldGroup(FieldNode first)
{
    private readonly FieldNode[] _one = [first];
    private List<FieldNode>? _many;

    /// <summary>The fields, in the order of the document.</summary>
    public IReadOnlyList<FieldNode> Nodes => (IReadOnlyList<FieldNode>?)_many ?? _one;

    /// <summary>Adds a field.</summary>
    public void Add(FieldNode node) => (_many ??= [.. _one]).Add(node);
}
