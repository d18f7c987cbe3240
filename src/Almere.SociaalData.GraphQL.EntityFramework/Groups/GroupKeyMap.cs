using System.Linq.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Groups;

/// <summary>Something that rows can be grouped by.</summary>
/// <param name="Name">The value of the schema's enum.</param>
/// <param name="Value">From the entity to the value: an int, long or enum, or null.</param>
public sealed record GroupKeyMap(string Name, LambdaExpression Value)
{
    /// <summary>Whether there can be rows without a value.</summary>
    public bool IsNullable => !Value.ReturnType.IsValueType || Nullable.GetUnderlyingType(Value.ReturnType) is not null;
}

/// <summary>A figure of a group.</summary>
/// <param name="Field">
/// The field of the groups' type that shows it, or what is made of it: the figure is computed where that is selected or in a condition, over the rows on
/// which the caller may count by it. Null for a figure that the host always needs, over all rows that are counted.
/// </param>
/// <param name="Value">From the entity to the value that is counted, averaged or summed.</param>
/// <param name="Kind">What is made of the values.</param>
public sealed record GroupFigureMap(string? Field, LambdaExpression Value, GroupFigureKind Kind);

/// <summary>What is made of the values of a group.</summary>
public enum GroupFigureKind
{
    /// <summary>The number of different values.</summary>
    Distinct,

    /// <summary>The number of values that are there.</summary>
    Present,

    /// <summary>The sum of the values that are there; 0 where there are none.</summary>
    Sum,
}

/// <summary>One group.</summary>
/// <param name="Keys">
/// The values that it was grouped by, in the order that was asked for; null for rows without a value. Then, for each condition that groups are told apart by, 1 or 0.
/// </param>
/// <param name="Count">Number of rows.</param>
/// <param name="Figures">The figures, in the order of the map; null for one that nobody asked for.</param>
public sealed record GroupRow(IReadOnlyList<long?> Keys, int Count, IReadOnlyList<decimal?> Figures);
