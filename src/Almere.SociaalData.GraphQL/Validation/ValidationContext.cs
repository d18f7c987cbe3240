using Almere.SociaalData.GraphQL.Errors;
using Almere.SociaalData.GraphQL.Language;
using Almere.SociaalData.GraphQL.Types;

namespace Almere.SociaalData.GraphQL.Validation;

/// <summary>What the rules share while one document is validated: the schema, the place of the walk and the errors found.</summary>
public sealed class ValidationContext
{
    // Looking for near names costs more than all other checks of a place. Whoever makes more mistakes than this has no use for more hints.
    private const int ErrorsWithSuggestions = 20;

    private readonly ValidationOptions _options;
    private readonly List<GraphQLError> _errors = [];
    private Dictionary<string, DirectiveDefinitionNode>? _definedDirectives;
    private Dictionary<string, TypeDefinitionNode>? _definedTypes;
    private int _steps;

    internal ValidationContext(Schema? schema, DocumentNode document, ValidationOptions options)
    {
        SchemaToExtend = schema;
        Document = document;
        _options = options;
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case ExecutableDefinitionNode executable:
                    Uses.Declare(executable);
                    break;
                case DirectiveDefinitionNode directive:
                    (_definedDirectives ??= new(StringComparer.Ordinal))[directive.Name.Value] = directive;
                    break;
                case TypeDefinitionNode type:
                    (_definedTypes ??= new(StringComparer.Ordinal))[type.Name.Value] = type;
                    break;
            }
        }
    }

    /// <summary>The schema that the document is validated against.</summary>
    /// <exception cref="InvalidOperationException">The document is a schema of its own.</exception>
    public Schema Schema => SchemaToExtend ?? throw new InvalidOperationException("The document defines a schema and extends none: there is no schema to look into.");

    /// <summary>The schema that the document is validated against or extends, or null when the document is a schema of its own.</summary>
    public Schema? SchemaToExtend { get; }

    /// <summary>The document.</summary>
    public DocumentNode Document { get; }

    /// <summary>The type that the current selection is made on, or null when it isn't known or has no fields to select.</summary>
    public CompositeType? ParentType { get; internal set; }

    /// <summary>The definition of the current field, or null when it isn't known.</summary>
    public FieldDefinition? Field { get; internal set; }

    /// <summary>The type of the current inline fragment, or null when it isn't known or isn't composite.</summary>
    public CompositeType? FragmentType { get; internal set; }

    /// <summary>The definition in the schema of the current directive, or null when it isn't known.</summary>
    public DirectiveDefinition? Directive { get; internal set; }

    /// <summary>Whether the walk is inside a definition or extension of the type system.</summary>
    public bool InTypeSystem { get; internal set; }

    /// <summary>Whether no more errors are wanted: rules may stop looking.</summary>
    public bool IsStopped { get; private set; }

    internal IReadOnlyList<GraphQLError> Errors => _errors;

    internal DocumentUses Uses { get; } = new();

    internal SelectionTable Selections { get; } = new();

    /// <summary>A table for a handler to work with; whoever takes it clears it first and is done with it when the handler returns.</summary>
    internal SeenNames Names { get; } = new();

    internal int MaxErrors => _options.MaxErrors;

    internal int StepsLeft => _options.MaxValidationSteps - _steps;

    internal IReadOnlyCollection<string> DefinedTypeNames => _definedTypes?.Keys as IReadOnlyCollection<string> ?? [];

    /// <summary>The fragment of that name; the last one, should there be several.</summary>
    public FragmentDefinitionNode? FindFragment(string name) => Uses.FindFragment(name) is var index and >= 0 ? (FragmentDefinitionNode)Uses.Definition(index) : null;

    /// <summary>Reports an error at the nodes. Once <see cref="ValidationOptions.MaxErrors"/> is reached, says so instead and stops.</summary>
    public void Report(string message, params ReadOnlySpan<Node> nodes)
    {
        if (!IsStopped)
            Report(GraphQLError.At(message, nodes));
    }

    /// <summary>Reports an error. Once <see cref="ValidationOptions.MaxErrors"/> is reached, says so instead and stops.</summary>
    public void Report(GraphQLError error)
    {
        if (IsStopped)
            return;
        if (_errors.Count >= _options.MaxErrors)
            Stop(new("Too many validation errors, error limit reached. Validation aborted."));
        else
            _errors.Add(error);
    }

    /// <summary>Takes steps from <see cref="ValidationOptions.MaxValidationSteps"/>; when there aren't enough left, says so, stops, and answers false.</summary>
    public bool TrySpend(int steps)
    {
        if (IsStopped)
            return false;
        if (steps <= StepsLeft)
        {
            _steps += steps;
            return true;
        }

        var error = new GraphQLError(
            $"The document is too complex: validating it takes more than {_options.MaxValidationSteps} comparisons of selections and fragments "
            + $"({nameof(_options.MaxValidationSteps)}). Use fewer fragment spreads, aliases and repeated fields.");
        Stop(error.OverLimit(nameof(_options.MaxValidationSteps), _options.MaxValidationSteps));
        return false;
    }

    /// <summary>The sentence <c> Did you mean …?</c> with a space before it, or nothing when nothing that the caller may see is near.</summary>
    /// <param name="written">The name as written.</param>
    /// <param name="names">The names that exist.</param>
    /// <param name="typeName">The type whose members the names are, <c>@directive</c> for arguments of a directive, or null when the names are those of types.</param>
    /// <param name="what">What comes before the names, for example <c>the enum value</c>.</param>
    public string DidYouMean(string written, IEnumerable<string> names, string? typeName, string? what = null) =>
        Nearest(written, names.Where(name => typeName is null ? IsVisible(name) : IsVisible(typeName, name)), what);

    /// <summary>Whether suggestions may name a type, or one of its fields, input fields or enum values.</summary>
    public bool IsVisible(string typeName, string? member = null) => _options.IsVisible is not { } isVisible || isVisible(typeName, member);

    internal string Nearest(string written, IEnumerable<string> visible, string? what = null) =>
        _errors.Count < ErrorsWithSuggestions ? Suggestions.DidYouMean(Suggestions.Nearest(written, visible), what) : "";

    internal void StopAtDepth(Node node) => Stop(GraphQLError.At("The document is nested too deeply to be validated. Use fewer levels of selections and values.", node));

    internal TypeDefinitionNode? FindDefinedType(string name) => _definedTypes?.GetValueOrDefault(name);

    internal DirectiveShape? FindDirective(string name)
    {
        if (_definedDirectives is not null && _definedDirectives.TryGetValue(name, out var node))
            return new(node);
        return FindSchemaDirective(name) is { } definition ? new(definition) : null;
    }

    // A document that is a schema of its own knows the directives that every schema has.
    internal DirectiveDefinition? FindSchemaDirective(string name) => (SchemaToExtend?.Directives ?? SpecifiedDirectives.All).Find(name);

    private void Stop(GraphQLError last)
    {
        if (!IsStopped)
            _errors.Add(last);
        IsStopped = true;
    }
}
