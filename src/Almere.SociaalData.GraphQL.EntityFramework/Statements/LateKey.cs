using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Almere.SociaalData.GraphQL.EntityFramework.Statements;

/// <summary>What a parameter stands for: two uses of the same share one.</summary>
/// <param name="Value">The part of the query.</param>
/// <param name="Converter">From the value to that of the column; null where they are the same.</param>
/// <param name="IsTruth">Whether it is a truth that decides, sent as text.</param>
internal readonly record struct LateKey(Expression Value, ValueConverter? Converter, bool IsTruth)
{
    /// <summary>Compares expressions by what they say.</summary>
    public static ExpressionEqualityComparer Comparer => ExpressionEqualityComparer.Instance;

    /// <inheritdoc/>
    public bool Equals(LateKey other) => Comparer.Equals(Value, other.Value) && Converter == other.Converter && IsTruth == other.IsTruth;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Comparer.GetHashCode(Value), Converter, IsTruth);
}
