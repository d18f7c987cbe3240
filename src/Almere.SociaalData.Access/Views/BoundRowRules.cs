using System.Diagnostics;
using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Views;

/// <summary>The rows of a view for one caller.</summary>
internal sealed class BoundRowRules(AccessView view, CallerScope caller, FieldUse use) : IRowRules
{
    public LambdaExpression? RuleFor(Type entity) => view.Rows(entity, use) switch
    {
        RowRule.All => null,
        RowRule.None => Expression.Lambda(Expression.Constant(false), Expression.Parameter(entity, "row")),
        RowRule.Where where => ScopeBinding.Bind(where.Expression, caller),
        var other => throw new UnreachableException($"Unknown row rule {other}."),
    };
}
