using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Views;

/// <summary>The answer to "may this caller use this field so". It depends on the view alone, never on data.</summary>
public abstract record Decision
{
    private protected Decision()
    {
    }

    /// <summary>On every row that the view shows for this use.</summary>
    /// <param name="Grant">The grants that say so ("coa#1", or several joined by " + ").</param>
    public sealed record Allowed(string Grant) : Decision;

    /// <summary>On some of the rows that the view shows: on the others the field is null, before anything is done with it.</summary>
    /// <param name="Grant">The grants that say so.</param>
    /// <param name="Where">A lambda (entity, <see cref="Rows.CallerScope"/>) to <see cref="bool"/>: the rows on which it may be used.</param>
    public sealed record OnSomeRows(string Grant, LambdaExpression Where) : Decision;

    /// <summary>Not at all.</summary>
    /// <param name="Reason">Fit for the caller: it speaks of roles and purposes, not of rows.</param>
    public sealed record Denied(string Reason) : Decision;
}
