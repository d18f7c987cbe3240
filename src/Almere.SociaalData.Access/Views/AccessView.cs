using System.Collections.Frozen;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Access.Disclosure;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Views;

/// <summary>
/// What the roles of a caller may do under a purpose on a day: the sum of their grants. Views are few (one for each kind of partner), so schemas,
/// documents and plans are kept per <see cref="Fingerprint"/>; nothing of a single caller is in one.
/// </summary>
public sealed class AccessView
{
    private readonly SchemaCatalog _catalog;
    private readonly FrozenDictionary<FieldQuestion, Decision> _decisions;
    private readonly FrozenDictionary<(string Type, FieldUse Use), RowRule> _rows;
    private readonly Func<FieldQuestion, string> _denial;

    internal AccessView(
        SchemaCatalog catalog,
        FrozenDictionary<FieldQuestion, Decision> decisions,
        FrozenDictionary<(string Type, FieldUse Use), RowRule> rows,
        Func<FieldQuestion, string> denial,
        IReadOnlyList<ViewGrant> grants,
        FigurePrecision figures,
        string fingerprint)
    {
        (_catalog, _decisions, _rows, _denial) = (catalog, decisions, rows, denial);
        (Grants, Figures, Fingerprint) = (grants, figures, fingerprint);
        Types =
        [
            .. catalog.Types
                .Select(type => new ViewType(type.Name, [.. type.Fields.Select(offered => new ViewField(offered.Name, UsesOf(type.Name, offered.Name))).Where(shown => shown.Uses is not [])]))
                .Where(type => type.Fields is not []),
        ];
    }

    /// <summary>Says which grants the view is made of: the same grants, the same fingerprint, in every process and on every day that they hold. 22 characters.</summary>
    public string Fingerprint { get; }

    /// <summary>The grants, for <c>caller { grants }</c>.</summary>
    public IReadOnlyList<ViewGrant> Grants { get; }

    /// <summary>
    /// Whether figures on persons are subject to disclosure control: always, unless every role that contributes anything about persons is allowed exact ones.
    /// So a role added to one with exact figures can make them controlled; it never takes a field or a row away.
    /// </summary>
    public FigurePrecision Figures { get; }

    /// <summary>The types and fields that the view shows, in the order of the schema: what introspection and <c>schema/views</c> print.</summary>
    public IReadOnlyList<ViewType> Types { get; }

    /// <summary>Whether a field may be used so. A field or type that the schema doesn't have is denied.</summary>
    public Decision Decide(string type, string field, FieldUse use)
    {
        var question = new FieldQuestion(type, field, use);
        return _decisions.GetValueOrDefault(question) ?? new Decision.Denied(_denial(question));
    }

    /// <summary>Whether any field of a type may be used so: what a structural field such as <c>Query.clients</c> (read) or <c>Query.clientGroups</c> (aggregate) follows from.</summary>
    public bool Opens(string type, FieldUse use) =>
        _catalog.Find(type) is { } found
        && _catalog.ImplementersOf(type).Prepend(found).Any(offering => offering.Fields.Any(offered => Decide(offering.Name, offered.Name, use) is not Decision.Denied));

    /// <summary>Which rows of a type may be used so, over all of its fields.</summary>
    public RowRule Rows(string type, FieldUse use) => _rows.GetValueOrDefault((type, use)) ?? new RowRule.None($"No grant opens any row of {type}.");

    /// <summary>Which rows of an entity may be used so. An entity that no type of the schema shows has none.</summary>
    public RowRule Rows(Type entity, FieldUse use) => _catalog.Showing(entity).ToList() switch
    {
        [] => new RowRule.None($"No type of the schema shows {entity.Name}."),
        [var type] => Rows(type.Name, use),
        var types => throw new InvalidOperationException($"{entity.Name} is shown by {string.Join(" and ", types.Select(type => type.Name))}; ask for the rows of one of them."),
    };

    /// <summary>The rows as the door to the registers asks for them, with the caller's values filled in.</summary>
    /// <param name="caller">The caller's values.</param>
    /// <param name="use">
    /// <see cref="FieldUse.Read"/> for lists and relations in their filters, <see cref="FieldUse.Aggregate"/> for what figures are counted over,
    /// <see cref="FieldUse.FilterFigures"/> for relations in the filter of figures.
    /// </param>
    public IRowRules RowRules(CallerScope caller, FieldUse use = FieldUse.Read) => new BoundRowRules(this, caller, use);

    /// <summary>
    /// The rows that a number beside another row, such as the conversations of a house, is counted over: those that may be read; where none may, all of them, and
    /// <see cref="FiguresOn"/> holds the number to disclosure control.
    /// </summary>
    public IRowRules CountRules(CallerScope caller) => new CountedRowRules(this, caller);

    /// <summary>How exact a number of rows of an entity may be: as exact as the figures of the view where the rows may be read, controlled elsewhere.</summary>
    public FigurePrecision FiguresOn(Type entity) => Rows(entity, FieldUse.Read) is RowRule.None ? FigurePrecision.Controlled : Figures;

    private IReadOnlyList<FieldUse> UsesOf(string type, string field) =>
        [.. Enum.GetValues<FieldUse>().Where(use => _decisions.GetValueOrDefault(new(type, field, use)) is Decision.Allowed or Decision.OnSomeRows)];
}
