using System.Data.Common;
using System.Linq.Expressions;
using Almere.SociaalData.Domain.Shelter;
using Almere.SociaalData.GraphQL.Planning;

namespace Almere.SociaalData.Api.Shelter;

/// <summary>
/// The numbers that the answer to a question about capacity shows, or computes what it shows of. No other is in its statement: neither one that nobody asked for, nor one
/// that the caller may not read.
/// </summary>
internal sealed class CapacityNumbers
{
    private static readonly (string Number, LambdaExpression Value, string[] ShownBy)[] All =
    [
        (nameof(CapacitySnapshot.Places), Of(snapshot => snapshot.Places), ["places", "gap", "targetRate", "occupancyRate"]),
        (nameof(CapacitySnapshot.Occupied), Of(snapshot => snapshot.Occupied), ["occupied", "occupancyRate"]),
        (nameof(CapacitySnapshot.Blocked), Of(snapshot => snapshot.Blocked), ["blocked"]),
        (nameof(CapacitySnapshot.Available), Of(snapshot => snapshot.Available), ["available"]),
    ];

    private static readonly HashSet<string> Parts = ["byScheme", "byMunicipality"];

    private readonly List<string> _read;

    /// <param name="field">The question.</param>
    public CapacityNumbers(PlannedField field)
    {
        var shown = Shown(field).ToHashSet(StringComparer.Ordinal);
        var asked = All.Where(number => number.ShownBy.Any(shown.Contains)).ToList();
        _read = asked.ConvertAll(number => number.Number);
        Values = asked.ConvertAll(number => number.Value);
        ArePlannedPlacesShown = shown.Contains("plannedPlaces");
    }

    /// <summary>From a measurement to each of the numbers, in the order in which they are read.</summary>
    public IReadOnlyList<LambdaExpression> Values { get; }

    /// <summary>Whether the places of planned locations are shown.</summary>
    public bool ArePlannedPlacesShown { get; }

    /// <summary>The numbers of a row.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">The column of the first number.</param>
    public Measured Read(DbDataReader reader, int first)
    {
        return new(Number("Places"), Number("Occupied"), Number("Blocked"), Number("Available"));

        int? Number(string name) => _read.IndexOf(name) is >= 0 and var at && !reader.IsDBNull(first + at) ? reader.GetInt32(first + at) : null;
    }

    private static IEnumerable<string> Shown(PlannedField field) => field.Selection.Fields.Where(shown => !shown.IsDenied)
        .SelectMany(shown => Parts.Contains(shown.Definition.Name) ? Shown(shown) : [shown.Definition.Name]);

    private static Expression<Func<CapacitySnapshot, int?>> Of(Expression<Func<CapacitySnapshot, int?>> value) => value;
}

/// <summary>The numbers of a measurement; null where one was not reported, or not read.</summary>
internal readonly record struct Measured(int? Places, int? Occupied, int? Blocked, int? Available);
