using System.Linq.Expressions;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Rows;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Proof.Data;

namespace Almere.SociaalData.Proof;

/// <summary>Which rows of the database a caller's view shows, by the conditions of the signed policy.</summary>
internal sealed class ViewRows
{
    private static readonly FieldUse[] Uses = Enum.GetValues<FieldUse>();

    private readonly RegisterSchema _schema;
    private readonly AccessView _view;
    private readonly CallerScope _scope;
    private readonly ProofDatabase _database;
    private readonly List<(Type Entity, LambdaExpression Condition)> _conditions = [];
    private readonly Dictionary<LambdaExpression, LambdaExpression> _bound = [];

    public ViewRows(RegisterSchema schema, AccessView view, CallerScope scope, ProofDatabase database, CoordinateColumns columns)
    {
        (_schema, _view, _scope, _database) = (schema, view, scope, database);
        foreach (var type in schema.Catalog.Types.Where(type => type.Entity is not null))
        {
            foreach (var use in Uses)
            {
                if (view.Rows(type.Name, use) is RowRule.Where where)
                    _conditions.Add((type.Entity!, where.Expression));
                foreach (var field in type.Fields)
                {
                    if (view.Decide(type.Name, field.Name, use) is Decision.OnSomeRows some)
                        _conditions.Add((type.Entity!, some.Where));
                }
            }
        }

        _conditions = [.. _conditions.DistinctBy(one => (one.Entity, one.Condition.ToString())).Select(one => (one.Entity, Bound(one.Condition)))];
        Columns = [.. _conditions.SelectMany(one => columns.NamedIn(one.Condition))];
    }

    /// <summary>Every column that decides which rows and cells there are.</summary>
    public HashSet<Column> Columns { get; }

    /// <summary>The rows that each condition of the view holds for.</summary>
    public List<string> All() => [.. _conditions.Select(one => string.Join(',', _database.Keys(one.Entity, one.Condition).Order()))];

    /// <summary>The rows that a condition of the policy holds for.</summary>
    public IReadOnlySet<int> Where(LambdaExpression condition) => _database.Keys(condition.Parameters[0].Type, Bound(condition));

    /// <summary>A condition with the caller's values; the same one each time, so that it is translated once.</summary>
    private LambdaExpression Bound(LambdaExpression condition)
    {
        if (!_bound.TryGetValue(condition, out var bound))
            _bound.Add(condition, bound = ScopeBinding.Bind(condition, _scope));
        return bound;
    }

    /// <summary>Keys of rows where a cell is shown, or where it is hidden.</summary>
    public IEnumerable<int> Of(Decision.OnSomeRows some, bool isShown)
    {
        var shown = Where(some.Where);
        return isShown ? shown.Order() : _database.Keys(some.Where.Parameters[0].Type, null).Except(shown).Order();
    }

    /// <summary>Keys of rows of a type that the view shows; of any where it shows all or none.</summary>
    public IEnumerable<int> Shown(string type) => _schema.Catalog.Find(type)?.Entity is not null && _view.Rows(type, FieldUse.Read) is RowRule.Where where
        ? Where(where.Expression).OrderDescending()
        : Enumerable.Range(1, 20).Reverse();

    /// <summary>Keys of rows that the view uses for nothing.</summary>
    public HashSet<int> Hidden(string type, Type entity)
    {
        var hidden = _database.Keys(entity, null).ToHashSet();
        foreach (var use in Uses)
        {
            switch (_view.Rows(type, use))
            {
                case RowRule.All:
                    return [];
                case RowRule.Where where:
                    hidden.ExceptWith(Where(where.Expression));
                    break;
            }
        }

        return hidden;
    }
}
