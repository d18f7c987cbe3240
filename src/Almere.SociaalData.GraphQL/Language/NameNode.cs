namespace Almere.SociaalData.GraphQL.Language;

/// <summary>A name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names"/>
public sealed class NameNode(string @value, Location location = default) : Node(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Name;

    /// <summary>The text of the name.</summary>
    public string Value { get; } = @value;
}
