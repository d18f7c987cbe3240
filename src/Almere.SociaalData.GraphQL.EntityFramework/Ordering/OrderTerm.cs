using Almere.SociaalData.GraphQL.EntityFramework.Expressions;

namespace Almere.SociaalData.GraphQL.EntityFramework.Ordering;

/// <summary>One term of an order.</summary>
/// <param name="Scalar">What is ordered by.</param>
/// <param name="IsDescending">Whether the highest comes first. Null is the lowest value.</param>
/// <param name="Name">The field and direction, for the signature of cursors.</param>
internal sealed record OrderTerm(ScalarAccess Scalar, bool IsDescending, string Name)
{
    /// <summary>The term the other way round.</summary>
    public OrderTerm Reversed => this with { IsDescending = !IsDescending };
}
