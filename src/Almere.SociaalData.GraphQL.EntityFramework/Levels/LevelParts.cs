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
    private readonly PageSizes _sizes;
    private readonly string _step;

    /// <summary>Compiles what is selected of the rows.</summary>
    /// <param name="compiler">Compiles the rows.</param>
    /// <param name="draft">The level.</param>
    /// <param name="map">The entity of the rows.</param>
    /// <param name="entity">The entity in the statement's last step.</param>
    /// <param name="terms">The order, in the same step.</param>
    /// <param name="field">The connection or list.</param>
    /// <param name="page">The arguments of the page; null for a list.</param>
    /// <param name="sizes">Rows on a page.</param>
    /// <param name="isRoot">Whether the rows have no parent.</param>
    public LevelParts(
        LevelCompiler compiler, LevelDraft draft, EntityMap map, Expression entity, IReadOnlyList<OrderTerm> terms, PlannedField field, PageArguments? page,
        PageSizes sizes, bool isRoot)
    {
        _compiler = compiler;
        _draft = draft;
        _map = map;
        _entity = entity;
        _terms = terms;
        _page = page;
        _sizes = sizes;
        _step = field.Coordinate.ToString();
        if (page is null)
        {
            draft.Lists.Add(compiler.Row(map, field.Selections, entity, draft));
            _shape = new ListShape();
            IsWrittenAsRead = isRoot && draft.Children.Count == 0;
            EnsureColumn();
            return;
        }

        // The parts of the connection decide whether a cursor is needed; only then do the columns of the order join the statement.
        var signature = $"{field.Coordinate}|{string.Join(',', terms.Select(term => term.Name))}";
        var columns = new Lazy<CursorColumns>(() => new(signature, [.. terms.Select(term =>
            (draft.Column(term.Scalar.Value), ColumnFormat.Of(term.Scalar.Type, term.Scalar.Property)))]));
        var shape = new ConnectionShape([.. field.Selection.Fields.Select(part => (part.EncodedKey, Part(part, columns)))]);
        _shape = shape;
        IsWrittenAsRead = isRoot && draft is { Children.Count: 0, Lists.Count: 1 } && !page.IsBackward && shape.BeginsWithRows;
        MayBeLong = isRoot && draft.Lists.Count > 0 && !IsWrittenAsRead && page.MostRows > sizes.RowsAtOnce;
        _cursor = columns.IsValueCreated || page.HasAfter || page.HasBefore || MayBeLong ? columns.Value : new(signature, []);
        EnsureColumn();
    }

    /// <summary>Whether rows can be written as they are read.</summary>
    public bool IsWrittenAsRead { get; }

    /// <summary>Whether a request can ask for a page that is too long to be kept, and has to be.</summary>
    public bool MayBeLong { get; }

    /// <summary>The order of the page.</summary>
    public IReadOnlyList<OrderTerm> Terms => _terms;

    /// <summary>The order of the statement: that of the page, reversed when it is counted from the end.</summary>
    public IReadOnlyList<OrderTerm> StatementTerms =>
        _page is { IsBackward: true } ? Reversed : _terms;

    /// <summary>The rows between the cursors; null where there are none.</summary>
    public Expression? BeyondCursors() =>
        Both(_page is { HasAfter: true } ? Keyset.After(_terms, After) : null, _page is { HasBefore: true } ? Keyset.After(Reversed, Before) : null);

    /// <summary>The statement of a page at the root.</summary>
    /// <param name="isBackward">Whether it is counted from the end.</param>
    /// <param name="isAfterRow">Whether the rows come after one in any case, where the request has no such cursor too.</param>
    /// <param name="rows">From a condition and an order to the first rows of a page.</param>
    /// <param name="others">What else the statement gives.</param>
    public PageStatement Page(
        bool isBackward, bool isAfterRow, Func<Expression?, IReadOnlyList<OrderTerm>, StatementQuery> rows, params IReadOnlyList<StatementQuery> others)
    {
        var (order, place) = isBackward ? (Reversed, (Func<StatementInput, IReadOnlyList<object?>>)Before) : (_terms, After);
        var begins = isAfterRow || (isBackward ? _page is { HasBefore: true } : _page is { HasAfter: true });
        // The other cursor ends the rows.
        var end = isBackward
            ? _page is { HasAfter: true } ? Keyset.After(_terms, After) : null
            : _page is { HasBefore: true } ? Keyset.After(Reversed, Before) : null;
        if (!begins)
            return new(Of([null]));
        return order[0].Scalar.IsNullable
            ? new(Of(Keyset.RangesAfter(order, place, isNull: false))) { AfterNull = Of(Keyset.RangesAfter(order, place, isNull: true)), IsBackward = isBackward }
            : new(Of([Keyset.After(order, place)]));

        SqlStatement Of(IReadOnlyList<Expression?> ranges) => SqlStatement.Translate(
            _step, [.. ranges.Select(range => rows(Both(range, end), order)), .. others], _draft.Parameters, isPaged: true, ranges.Count);
    }

    /// <summary>Has queries of the level translated.</summary>
    public SqlStatement Translate(IReadOnlyList<StatementQuery> queries) => SqlStatement.Translate(_step, queries, _draft.Parameters, isPaged: _page is not null);

    /// <summary>The finished level.</summary>
    /// <param name="statement">Reads the rows, where any are written, and then their number, where it is asked for; null where nothing is.</param>
    /// <param name="parentOrdinal">Where the key of the parent stands; null at the root.</param>
    /// <param name="longPage">The statements of a page that is too long to be kept; null where none can be.</param>
    public Level ToLevel(PageStatement? statement, int? parentOrdinal, LongPage? longPage = null) => new()
    {
        Entity = _map.Entity,
        Statement = statement,
        HasTotals = _draft.NeedsTotal,
        Lists = _draft.Lists,
        ColumnCount = _draft.Columns.Count,
        ParentOrdinal = parentOrdinal,
        Page = _page,
        Cursor = _cursor,
        KeepsCursors = _draft.KeepsCursors,
        Store = _draft.Store,
        Shape = _shape,
        Sizes = _sizes,
        Long = longPage,
        IsWrittenAsRead = IsWrittenAsRead,
        Children = _draft.Children,
    };

    private IReadOnlyList<OrderTerm> Reversed => field ??= [.. _terms.Select(term => term.Reversed)];

    private static IReadOnlyList<object?> After(StatementInput input) => input.Page.After ?? [];

    private static IReadOnlyList<object?> Before(StatementInput input) => input.Page.Before ?? [];

    private static Expression? Both(Expression? left, Expression? right) => left is null ? right : right is null ? left : Expression.AndAlso(left, right);

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
