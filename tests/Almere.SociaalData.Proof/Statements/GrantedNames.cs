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

    // Columns that a statement may name though the view grants nothing of them, each with its reason.
    private static readonly Dictionary<string, string> Structural = new()
    {
        ["Trajectories.Law"] = "the kind of a row that is looked for by its id, also where the view has no such rows and none is found",
        ["Trajectories.ClientId"] = "the person that a row is about, read for the access log and not shown",
        ["FinancialConsults.ClientId"] = "the person that a row is about, read for the access log and not shown",
        ["ShelterStays.ClientId"] = "the person that a row is about, read for the access log and not shown",
        ["Municipalities.Province"] = "the list of municipalities is that of the province",
        ["PolicyGoals.SourceKey"] = "the coverage of houses is compared with one published goal",
        ["ShelterLocations.MunicipalityId"] = "capacity is summed by municipality",
        ["ImportedFiles.Place"] = "the order in which a run read its files",
    };

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
    public static bool IsStructural(Column column) => Structural.ContainsKey(column.ToString());

    /// <summary>Of some columns those of which nothing is granted, and that no statement needs for what it is.</summary>
    public List<Column> Hidden(IEnumerable<Column> columns) => [.. columns.Where(column => !IsGranted(column) && !IsStructural(column))];

    /// <summary>Of some columns, as "Table.Column", those that no statement of the view may name.</summary>
    public IEnumerable<string> Hidden(IEnumerable<string> columns) => columns.Where(column => !_granted.Contains(column) && !Structural.ContainsKey(column));

    /// <summary>Of some columns those that a statement names for what they are, though nothing of them is granted; with the reason.</summary>
    public IEnumerable<string> NamedAnyway(IEnumerable<string> columns) =>
        columns.Where(column => !_granted.Contains(column) && Structural.ContainsKey(column)).Select(column => $"{column} ({Structural[column]})");

    private void Add(IEnumerable<Column> columns) => _granted.UnionWith(columns.Select(column => column.ToString()));
}
