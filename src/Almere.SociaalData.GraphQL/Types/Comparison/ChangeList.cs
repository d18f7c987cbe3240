using Almere.SociaalData.GraphQL.Language;

namespace Almere.SociaalData.GraphQL.Types.Comparison;

/// <summary>Collects changes with the coordinates and places of the elements that they are about.</summary>
internal sealed class ChangeList
{
    private readonly List<SchemaChange> _changes = [];

    public IReadOnlyList<SchemaChange> All => _changes;

    public void Removed(ChangeSeverity severity, SchemaChangeKind kind, ISchemaElement old, string description) =>
        _changes.Add(new(severity, kind, old.Coordinate, description, NameOf(old)));

    public void Added(ChangeSeverity severity, SchemaChangeKind kind, ISchemaElement @new, string description) =>
        _changes.Add(new(severity, kind, @new.Coordinate, description, New: NameOf(@new)));

    public void Changed(ChangeSeverity severity, SchemaChangeKind kind, ISchemaElement old, ISchemaElement @new, string description) =>
        _changes.Add(new(severity, kind, old.Coordinate, description, NameOf(old), NameOf(@new)));

    /// <summary>Whether the texts of an element differ that say what it means and that it is on its way out.</summary>
    public void Texts(ISchemaElement old, ISchemaElement @new)
    {
        var (before, after) = (TextsOf(old), TextsOf(@new));
        if (before.Description != after.Description)
            Changed(ChangeSeverity.Safe, SchemaChangeKind.DescriptionChanged, old, @new, $"Description of {old.Coordinate} has changed.");
        if (before.Deprecation == after.Deprecation)
            return;
        Changed(ChangeSeverity.Safe, SchemaChangeKind.DeprecationChanged, old, @new, after.Deprecation is null
            ? $"{old.Coordinate} is no longer deprecated."
            : $"{old.Coordinate} is deprecated: {after.Deprecation}");
    }

    internal static NameNode? NameOf(ISchemaElement element) => element switch
    {
        NamedType type => type.Definition?.Name,
        FieldDefinition field => field.Node?.Name,
        InputValueDefinition input => input.Node?.Name,
        EnumValueDefinition value => value.Node?.Name,
        DirectiveDefinition directive => directive.Node?.Name,
        _ => null,
    };

    private static (string? Description, string? Deprecation) TextsOf(ISchemaElement element) => element switch
    {
        NamedType type => (type.Description, null),
        FieldDefinition field => (field.Description, field.DeprecationReason),
        InputValueDefinition input => (input.Description, input.DeprecationReason),
        EnumValueDefinition value => (value.Description, value.DeprecationReason),
        DirectiveDefinition directive => (directive.Description, null),
        _ => default,
    };
}
