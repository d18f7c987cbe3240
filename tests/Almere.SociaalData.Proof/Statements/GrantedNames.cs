using Almere.SociaalData.Access;
using Almere.SociaalData.Access.Views;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Proof.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Proof.Statements;

/// <summary>The columns that statements of a view may name: those of what is granted for any use, of its row scopes, and keys of what is reached.</summary>
internal sealed class GrantedNames
{
    private static readonly FieldUse[] Uses = Enum.GetValues<FieldUse>();

    // What every caller may know of the rows that it reaches: the kind of a trajectory, what makes a list of reference data the list that it is and puts it in order,
    // and the targets of statutes, which are public and read whole. The sums of capacity are read by one statement for every view, whichever of them it shows.
    // The person that a row is about is read for the access log, and not shown.
    private static readonly HashSet<string> Structural =
        ["Trajectories.ClientId", "ShelterStays.ClientId", "FinancialConsults.ClientId",
         "Trajectories.Law", "Municipalities.Province", "Municipalities.Code", "Districts.Year", "Districts.Code", "PolicyGoals.SourceKey", "PolicyGoals.Year", "ShelterTargets.Kind",
         "ShelterTargets.SourceKey", "ShelterTargetSwaps.SourceKey", "ShelterTargetSwaps.Source", "Municipalities.SourceKey", "ShelterLocations.MunicipalityId", "ImportedFiles.Place",
         ];

    private readonly HashSet<string> _granted = [];

    public GrantedNames(RegisterSchema schema, AccessView view, IModel model, CoordinateColumns columns, IEnumerable<Column> ofScopes)
    {
        Add(ofScopes);
        foreach (var type in schema.Catalog.Types)
        {
            foreach (var field in type.Fields.Where(field => Uses.Any(use => view.Decide(type.Name, field.Name, use) is not Decision.Denied)))
            {
                Add(columns.Of(type.Name, field.Name));
                Add(RegisterSchema.Model.FindField(type.Name, field.Name)?.Sources.SelectMany(columns.NamedIn) ?? []);
            }
        }

        // Groups with an exact or a rounded number of persons count them by their key.
        Add(model.GetEntityTypes().SelectMany(entity => entity.FindPrimaryKey()!.Properties).Select(Column.Of));
    }

    /// <summary>Whether the view may do anything with a column.</summary>
    public bool IsGranted(Column column) => _granted.Contains(column.ToString());

    /// <summary>Whether every statement may name a column, whatever the view.</summary>
    public static bool IsStructural(Column column) => Structural.Contains(column.ToString());

    /// <summary>Of some columns those of which nothing is granted, and that no statement needs for what it is.</summary>
    public List<Column> Hidden(IEnumerable<Column> columns) => [.. columns.Where(column => !IsGranted(column) && !IsStructural(column))];

    /// <summary>Of some columns, as "Table.Column", those that no statement of the view may name.</summary>
    public IEnumerable<string> Hidden(IEnumerable<string> columns) { foreach (var c in columns) if (!_granted.Contains(c) && Structural.Contains(c)) lock (Used) Used.Add(c); return columns.Where(column => !_granted.Contains(column) && !Structural.Contains(column)); }
    public static readonly SortedSet<string> Used = [];

    private void Add(IEnumerable<Column> columns) => _granted.UnionWith(columns.Select(column => column.ToString()));
}
