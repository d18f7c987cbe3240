using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types;

/// <summary>A directive.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
public sealed class DirectiveDefinition : ISchemaElement
{
    internal DirectiveDefinition(
        string name, string? description, IReadOnlyList<DirectiveLocation> locations, bool isRepeatable, IEnumerable<ArgumentDefinition> arguments,
        DirectiveDefinitionNode? node)
    {
        Name = name;
        Coordinate = $"@{name}";
        Description = description;
        Locations = locations;
        IsRepeatable = isRepeatable;
        Arguments = new(arguments);
        Node = node;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Coordinate { get; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; }

    /// <summary>The places where it may be used, in the order of the schema.</summary>
    public IReadOnlyList<DirectiveLocation> Locations { get; }

    /// <summary>Whether it may be used more than once in one place.</summary>
    public bool IsRepeatable { get; }

    /// <summary>The arguments, in the order of the schema.</summary>
    public NamedCollection<ArgumentDefinition> Arguments { get; }

    /// <summary>The definition in the document; null for a built-in directive.</summary>
    public DirectiveDefinitionNode? Node { get; }
}
