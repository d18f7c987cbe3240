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
    private static readonly (string Number, string[] ShownBy)[] All =
    [
        (nameof(CapacitySnapshot.Places), ["places", "gap", "targetRate", "occupancyRate"]),
        (nameof(CapacitySnapshot.Occupied), ["occupied", "occupancyRate"]),
        (nameof(CapacitySnapshot.Blocked), ["blocked"]),
        (nameof(CapacitySnapshot.Available), ["available"]),
    ];

    private static readonly HashSet<string> Parts = ["byScheme", "byMunicipality"];

    private readonly int _places;
    private readonly int _occupied;
    private readonly int _blocked;
    private readonly int _available;

    /// <param name="field">The question.</param>
    public CapacityNumbers(PlannedField field)
    {
        var shown = Shown(field).ToHashSet(StringComparer.Ordinal);
        var names = All.Where(number => number.ShownBy.Any(shown.Contains)).Select(number => number.Number).ToList();
        Names = names;
        _places = names.IndexOf(nameof(CapacitySnapshot.Places));
        _occupied = names.IndexOf(nameof(CapacitySnapshot.Occupied));
        _blocked = names.IndexOf(nameof(CapacitySnapshot.Blocked));
        _available = names.IndexOf(nameof(CapacitySnapshot.Available));
        ArePlannedPlacesShown = shown.Contains("plannedPlaces");
    }

    /// <summary>The members of a measurement that are read, in this order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Whether the places of planned locations are shown.</summary>
    public bool ArePlannedPlacesShown { get; }

    /// <summary>What is read, in words: numbers that are read in the same way say the same.</summary>
    public string Reading => $"{string.Join(' ', Names)}{(ArePlannedPlacesShown ? " planned" : "")}";

    /// <summary>From a measurement to a number.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static LambdaExpression Of(string name)
    {
        var snapshot = Expression.Parameter(typeof(CapacitySnapshot));
        var number = Expression.Property(snapshot, name);
        return Expression.Lambda(number.Type == typeof(int?) ? number : Expression.Convert(number, typeof(int?)), snapshot);
    }

    /// <summary>The numbers of a row.</summary>
    /// <param name="reader">Stands on the row.</param>
    /// <param name="first">The column of the first number.</param>
    public Measured Read(DbDataReader reader, int first)
    {
        return new(Number(_places), Number(_occupied), Number(_blocked), Number(_available));

        int? Number(int at) => at < 0 ? null : CapacityNumbers.Number(reader, first + at);
    }

    /// <summary>A number of a row; null where there is none.</summary>
    public static int? Number(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    private static IEnumerable<string> Shown(PlannedField field) => field.Selection.Fields.Where(shown => !shown.IsDenied)
        .SelectMany(shown => Parts.Contains(shown.Definition.Name) ? Shown(shown) : [shown.Definition.Name]);
}

/// <summary>The numbers of a measurement; null where one was not reported, or not read.</summary>
internal readonly record struct Measured(int? Places, int? Occupied, int? Blocked, int? Available);
