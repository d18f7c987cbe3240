using System.Linq.Expressions;
using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Views;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>Which measurements the sums of a view may be made of: a column that no sum of the view shows isn't read.</summary>
internal sealed class MeasuredColumns
{
    private static readonly string[] Sums = ["ShelterCapacity", "ShelterSchemeCapacity", "MunicipalityCapacity"];

    // The figures that each measurement is part of.
    private static readonly Dictionary<string, string[]> FiguresOf = new(StringComparer.Ordinal)
    {
        [nameof(LocationMeasurement.Occupied)] = ["occupied", "occupancyRate"],
        [nameof(LocationMeasurement.Blocked)] = ["blocked"],
        [nameof(LocationMeasurement.Available)] = ["available"],
    };

    private readonly HashSet<string> _denied;

    private MeasuredColumns(HashSet<string> denied) => _denied = denied;

    /// <summary>The columns of a view.</summary>
    public static MeasuredColumns Of(AccessView view) => new([.. FiguresOf
        .Where(one => !Sums.Any(sum => one.Value.Any(figure => view.Decide(sum, figure, FieldUse.Read) is not Decision.Denied)))
        .Select(one => one.Key)]);

    /// <summary>A projection to a record, with null in the place of each member that the view doesn't show.</summary>
    /// <param name="projection">Makes the record with its constructor.</param>
    public Expression<Func<TRow, TResult>> Allowed<TRow, TResult>(Expression<Func<TRow, TResult>> projection)
    {
        if (_denied.Count == 0)
            return projection;
        var made = (NewExpression)projection.Body;
        var parameters = made.Constructor!.GetParameters();
        return Expression.Lambda<Func<TRow, TResult>>(
            made.Update(made.Arguments.Select((argument, i) => _denied.Contains(parameters[i].Name!) ? Expression.Constant(null, argument.Type) : argument)), projection.Parameters);
    }
}
