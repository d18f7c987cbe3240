namespace Almere.SociaalData.GraphQL.Language;

/// <summary>An argument of a field or a directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Argument"/>
public sealed class ArgumentNode(NameNode name, ValueNode @value, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Argument;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The value.</summary>
    public ValueNode Value { get; } = @value;
}
