using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>The schema that is checked and what was found so far.</summary>
internal sealed class SchemaValidationContext(Schema schema)
{
    // One mistake can be told at every one of thousands of places, and name thousands of others each time; nobody reads that far.
    private const int MaxErrors = 1_000;
    private const int MaxLocations = 100_000;

    private readonly List<GraphQLError> _errors = [];
    private int _locations;

    public Schema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The types that documents define; the built-in ones are right.</summary>
    public IEnumerable<T> DefinedTypes<T>()
        where T : NamedType => Schema.Types.OfType<T>().Where(type => type.Definition is not null);

    /// <summary>The directives that documents define.</summary>
    public IEnumerable<DirectiveDefinition> DefinedDirectives => Schema.Directives.Where(directive => directive.Node is not null);

    /// <summary>Whether so much was found that the rest isn't told.</summary>
    public bool IsFull => _errors.Count >= MaxErrors || _locations >= MaxLocations;

    /// <summary>Reports an error at those of the nodes that exist.</summary>
    public void Report(string message, params IEnumerable<Node?> nodes)
    {
        if (IsFull)
            return;
        var error = GraphQLError.At(message, [.. nodes.OfType<Node>()]);
        _errors.Add(error);
        _locations += error.Locations.Count;
    }

    /// <summary>The definition and the extensions of a type.</summary>
    public static IEnumerable<Node?> NodesOf(NamedType type) => [type.Definition, .. type.Extensions];

    /// <summary>The use of <c>@deprecated</c>, or null.</summary>
    public static DirectiveNode? DeprecationOf(ImmutableArray<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
