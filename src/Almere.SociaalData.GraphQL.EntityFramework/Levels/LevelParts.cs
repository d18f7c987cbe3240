using System.Linq.Expressions;
using Almere.SociaalData.GraphQL.EntityFramework.Mapping;
using Almere.SociaalData.GraphQL.EntityFramework.Ordering;
using Almere.SociaalData.GraphQL.EntityFramework.Paging;
using Almere.SociaalData.GraphQL.EntityFramework.Rows;
using Almere.SociaalData.GraphQL.EntityFramework.Statements;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.GraphQL.EntityFramework.Levels;

/// <summary>What a root level and the level of a collection have in common: rows, page and what is written around them.</summary>
internal sealed class LevelParts
{
    private readonly LevelCompiler _compiler;
    private readonly LevelDraft _draft;
    private readonly EntityMap _map;
    private readonly Expression _entity;
    private readonly IReadOnlyList<OrderTerm> _terms;
    private readonly PageArguments? _page;
    private readonly CursorColumns? _cursor;
    private readonly LevelShape _shape;

    /// <summary>Compiles what is selected of the rows.</summary>
    /// <param name="compiler">Compiles the rows.</param>
    /// <param name="draft">The level.</param>
    /// <param name="map">The entity of the rows.</param>
    /// <param name="entity">The entity in the statement's last step.</param>
    /// <param name="terms">The order, in the same step.</param>
    /// <param name="field">The connection or list.</param>
    /// <param name="page">The arguments of the page; null for a list.</param>
    public LevelParts(
        LevelCompiler compiler, LevelDraft draft, EntityMap map, Expression entity, IReadOnlyList<OrderTerm> terms, PlannedField field, PageArguments? page)
    {
        _compiler = compiler;
        _draft = draft;
        _map = map;
        _entity = entity;
        _terms = terms;
        _page = page;
        if (page is null)
        {
            draft.Lists.Add(compiler.Row(map, field.Selections, entity, draft));
            _shape = new ListShape();
            EnsureColumn();
            return;
        }

        // The parts of the connection decide whether a cursor is needed; only then do the columns of the order join the statement.
        var signature = $"{field.Coordinate}|{string.Join(',', terms.Select(term => term.Name))}";
        var columns = new Lazy<CursorColumns>(() => new(signature, [.. terms.Select(term =>
            (draft.Column(term.Scalar.Value), ColumnFormat.Of(term.Scalar.Type, term.Scalar.Property)))]));
        _shape = new ConnectionShape([.. field.Selection.Fields.Select(part => (part.EncodedKey, Part(part, columns)))]);
        _cursor = columns.IsValueCreated || page.HasAfter || page.HasBefore ? columns.Value : new(signature, []);
        EnsureColumn();
    }

    /// <summary>The order of the statement: that of the page, reversed when it is counted from the end.</summary>
    public IReadOnlyList<OrderTerm> StatementTerms =>
        field ??= _page is { IsBackward: true } ? [.. _terms.Select(term => term.Reversed)] : _terms;

    /// <summary>The rows between the cursors; null where there are none.</summary>
    public Expression? BeyondCursors()
    {
        Expression? condition = null;
        if (_page is { HasAfter: true })
            condition = Keyset.After(_terms, input => input.Page.After ?? []);
        if (_page is { HasBefore: true })
        {
            var before = Keyset.After([.. _terms.Select(term => term.Reversed)], input => input.Page.Before ?? []);
            condition = condition is null ? before : Expression.AndAlso(condition, before);
        }

        return condition;
    }

    /// <summary>The finished level.</summary>
    /// <param name="queries">The rows, where any are written, and their number, where it is asked for.</param>
    /// <param name="parentOrdinal">Where the key of the parent stands; null at the root.</param>
    public Level ToLevel(IReadOnlyList<StatementQuery> queries, int? parentOrdinal) => new()
    {
        Entity = _map.Entity,
        Statement = queries.Count == 0 ? null : SqlStatement.Translate(queries, _draft.Parameters),
        HasTotals = _draft.NeedsTotal,
        Lists = _draft.Lists,
        ColumnCount = _draft.Columns.Count,
        ParentOrdinal = parentOrdinal,
        Page = _page,
        Cursor = _cursor,
        KeepsCursors = _draft.KeepsCursors,
        Store = _draft.Store,
        Shape = _shape,
        Children = _draft.Children,
    };

    /// <summary>Of rows that show nothing of themselves at least their number is needed.</summary>
    private void EnsureColumn()
    {
        if (_draft is { Columns.Count: 0, Lists.Count: > 0 })
            _draft.Column(_terms[^1].Scalar.Value);
    }

    private ConnectionPart Part(PlannedField part, Lazy<CursorColumns> cursor)
    {
        if (part.IsDenied)
            return new ConnectionPart.Constant("null"u8.ToArray());
        switch (part.Definition.Name)
        {
            case "__typename":
                return new ConnectionPart.Constant(JsonTextWriter.EncodeKey(part.Parent.Name)[..^1]);
            case "totalCount":
                _draft.NeedsTotal = true;
                return new ConnectionPart.Total();
            case "pageInfo":
                var fields = part.Selection.Fields.Select(field => (field.EncodedKey, field.Definition.Name)).ToList();
                if (fields.Exists(field => field.Name is "startCursor" or "endCursor"))
                {
                    _draft.KeepsCursors = true;
                    _ = cursor.Value;
                }

                // Whether there is a next page is known from the rows, so they are read even when none is shown.
                if (_draft.Lists.Count == 0)
                    _draft.Lists.Add(ConstantNode.Null);
                return new ConnectionPart.PageInfo(fields);
            case "nodes":
                return RowList(_compiler.Row(_map, part.Selections, _entity, _draft));
            case "edges":
                var edge = new ObjectNode([.. part.Selection.Fields.Select(field => (field.EncodedKey, EdgeField(field, cursor)))]);
                return RowList(part.Selection.Fields.Any(field => field is { Definition.Name: "node", IsDenied: false }) ? edge : _compiler.Told(_map, _entity, _draft, edge));
            default:
                throw new InvalidOperationException($"A connection has no field \"{part.Definition.Name}\".");
        }
    }

    private ConnectionPart.RowList RowList(RowNode node)
    {
        _draft.Lists.Add(node);
        return new(_draft.Lists.Count - 1);
    }

    private RowNode EdgeField(PlannedField field, Lazy<CursorColumns> cursor)
    {
        if (field.IsDenied)
            return ConstantNode.Null;
        return field.Definition.Name switch
        {
            "__typename" => ConstantNode.OfString(field.Parent.Name),
            "cursor" => new CursorNode(cursor.Value),
            "node" => _compiler.Row(_map, field.Selections, _entity, _draft),
            var name => throw new InvalidOperationException($"An edge has no field \"{name}\"."),
        };
    }
}
