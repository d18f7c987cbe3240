using System.Linq.Expressions;

namespace Almere.SociaalData.Access.Rows;

/// <summary>Which rows of a type a view covers for some use.</summary>
public abstract record RowRule
{
    private protected RowRule()
    {
    }

    /// <summary>Every row.</summary>
    public sealed record All : RowRule
    {
        internal static All Rule { get; } = new();
    }

    /// <summary>No row, for a reason that is fit for the caller.</summary>
    public sealed record None(string Reason) : RowRule;

    /// <summary>The rows for which a lambda (entity, <see cref="CallerScope"/>) holds.</summary>
    public sealed record Where(LambdaExpression Expression) : RowRule;
}
