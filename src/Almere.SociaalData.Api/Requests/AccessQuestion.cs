using System.Linq.Expressions;
using Almere.SociaalData.Access;

namespace Almere.SociaalData.Api.Requests;

/// <summary>What a coordinate asks of the caller's view.</summary>
internal abstract record AccessQuestion
{
    private protected AccessQuestion()
    {
    }

    /// <summary>Nothing: the coordinate is structure, such as an edge or an operator.</summary>
    public sealed record None : AccessQuestion;

    /// <summary>Whether any field of a type may be used so.</summary>
    public sealed record OfType(string Type, FieldUse Use) : AccessQuestion;

    /// <summary>Whether a field may be used so.</summary>
    public sealed record OfField(string Type, string Field, FieldUse Use) : AccessQuestion;

    /// <summary>
    /// Whether figures may use a field of another type that each row leads to: both steps are asked, and the value counts on those rows of the other type
    /// that the caller may count.
    /// </summary>
    /// <param name="Step">The field that leads there.</param>
    /// <param name="Navigation">The same, from entity to entity.</param>
    /// <param name="Field">The field of the other type.</param>
    public sealed record Through(OfField Step, LambdaExpression Navigation, OfField Field) : AccessQuestion;

    /// <summary>The coordinate is none that anybody has thought of: it is denied.</summary>
    public sealed record Unknown : AccessQuestion;
}
