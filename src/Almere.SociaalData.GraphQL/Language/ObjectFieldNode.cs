namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A field of an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectField"/>
public sealed class ObjectFieldNode(NameNode name, ValueNode @value, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectField;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = @value;
}
