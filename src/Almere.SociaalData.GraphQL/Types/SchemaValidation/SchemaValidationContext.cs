using System.Collections.Immutable;
using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.SchemaValidation;

/// <summary>The schema that is checked and what was found so far.</summary>
internal sealed class SchemaValidationContext(Schema schema)
{
    // One mistake can be told at every one of thousands of places; nobody reads that far.
    private const int MaxErrors = 1_000;

    private readonly List<GraphQLError> _errors = [];

    public Schema Schema { get; } = schema;

    public IReadOnlyList<GraphQLError> Errors => _errors;

    /// <summary>The types that documents define; the built-in ones are right.</summary>
    public IEnumerable<T> DefinedTypes<T>()
        where T : NamedType => Schema.Types.OfType<T>().Where(type => type.Definition is not null);

    /// <summary>The directives that documents define.</summary>
    public IEnumerable<DirectiveDefinition> DefinedDirectives => Schema.Directives.Where(directive => directive.Node is not null);

    /// <summary>Reports an error at those of the nodes that exist.</summary>
    public void Report(string message, params IEnumerable<Node?> nodes)
    {
        if (_errors.Count < MaxErrors)
            _errors.Add(GraphQLError.At(message, [.. nodes.OfType<Node>()]));
    }

    /// <summary>The definition and the extensions of a type.</summary>
    public static IEnumerable<Node?> NodesOf(NamedType type) => [type.Definition, .. type.Extensions];

    /// <summary>The use of <c>@deprecated</c>, or null.</summary>
    public static DirectiveNode? DeprecationOf(ImmutableArray<DirectiveNode> directives) =>
        directives.FirstOrDefault(directive => directive.Name.Value == SpecifiedDirectives.Deprecated.Name);
}
