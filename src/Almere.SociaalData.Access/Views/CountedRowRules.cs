using System.Linq.Expressions;
using Almere.SociaalData.Access.Rows;

namespace Almere.SociaalData.Access.Views;

/// <summary>The rows of a view that one caller may have counted where no row is shown.</summary>
internal sealed class CountedRowRules(AccessView view, CallerScope caller) : IRowRules
{
    private readonly IRowRules _read = view.RowRules(caller);

    public LambdaExpression? RuleFor(Type entity) => view.Rows(entity, FieldUse.Read) is RowRule.None ? null : _read.RuleFor(entity);
}
