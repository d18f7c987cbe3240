using System.Linq.Expressions;
using Almere.SociaalData.Access.Catalog;

namespace Almere.SociaalData.Access.Rows;

/// <summary>The rows that lie in any of some terms. Comparing looks at names only, so it may miss that one scope lies within another; it never says that it does when it doesn't.</summary>
internal sealed class RowSet
{
    private readonly IReadOnlyList<RowTerm> _terms;

    private RowSet(IReadOnlyList<RowTerm> terms) => _terms = terms;

    public static RowSet Empty { get; } = new([]);

    public bool IsEmpty => _terms is [];

    public bool IsAll => _terms is [{ OnlyType: null, Scopes: [] }];

    /// <summary>One spelling per set: its terms, sorted.</summary>
    public string Text => string.Join('|', _terms.Select(term => term.Text));

    /// <summary>The union of terms. A term that asks for no row, or that another covers, is left out.</summary>
    public static RowSet Of(IEnumerable<RowTerm> terms)
    {
        var distinct = terms.Where(term => !term.Scopes.Contains(RowScopes.None)).Distinct().OrderBy(term => term.Text, StringComparer.Ordinal).ToList();
        return new([.. distinct.Where(term => !distinct.Any(other => other != term && other.Covers(term)))]);
    }

    /// <summary>Whether every row of the other set is surely one of this.</summary>
    public bool Covers(RowSet other) => other._terms.All(term => _terms.Any(mine => mine.Covers(term)));

    public RowSet Union(RowSet other) => Of(_terms.Concat(other._terms));

    /// <summary>The set as a lambda (entity, <see cref="CallerScope"/>) to <see cref="bool"/>.</summary>
    public LambdaExpression ToExpression(Type entity, SchemaCatalog catalog)
    {
        var row = Expression.Parameter(entity, "row");
        var caller = Expression.Parameter(typeof(CallerScope), "caller");
        var body = _terms.Select(term => Body(term, row, caller, catalog)).Aggregate((Expression)Expression.Constant(false), Either);
        return Expression.Lambda(body, row, caller);
    }

    private static Expression Body(RowTerm term, ParameterExpression row, ParameterExpression caller, SchemaCatalog catalog)
    {
        var type = term.OnlyType is null ? null : catalog.Find(term.OnlyType)?.Entity;
        var body = type is null || type.IsAssignableFrom(row.Type) ? (Expression)Expression.Constant(true) : Expression.TypeIs(row, type);
        foreach (var name in term.Scopes)
        {
            var rule = RowScopes.Find(name)?.RuleFor(row.Type) ?? throw new InvalidOperationException($"Scope \"{name}\" says nothing about {row.Type.Name}; the policy's checks should have refused it.");
            var scope = ParameterReplacement.In(ParameterReplacement.In(rule.Body, rule.Parameters[0], row), rule.Parameters[1], caller);
            body = body is ConstantExpression { Value: true } ? scope : Expression.AndAlso(body, scope);
        }

        return body;
    }

    private static Expression Either(Expression left, Expression right) => left is ConstantExpression { Value: false } ? right : Expression.OrElse(left, right);
}
