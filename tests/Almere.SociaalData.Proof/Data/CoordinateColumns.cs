using System.Linq.Expressions;
using Almere.SociaalData.Access.Catalog;
using Almere.SociaalData.Api.Schema;
using Almere.SociaalData.Domain.Trajectories;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Almere.SociaalData.Proof.Data;

/// <summary>Which columns each coordinate shows or is computed from.</summary>
internal sealed class CoordinateColumns
{
    // Types that no entity stands behind: from field to "Entity.Property" of what it is computed from; an empty text for what is no data or has its own fields.
    private static readonly Dictionary<string, Dictionary<string, string>> Computed = new()
    {
        ["Caller"] = [],
        ["Purpose"] = [],
        ["Grant"] = [],
        ["ShelterCapacity"] = new()
        {
            ["locations"] = "ShelterLocation.ClosesOn",
            ["places"] = "CapacitySnapshot.Places",
            ["occupied"] = "CapacitySnapshot.Occupied",
            ["blocked"] = "CapacitySnapshot.Blocked",
            ["available"] = "CapacitySnapshot.Available",
            ["occupancyRate"] = "CapacitySnapshot.Occupied",
            ["plannedPlaces"] = "ShelterLocation.PlannedPlaces",
            ["target"] = "ShelterTarget.Places",
            ["gap"] = "ShelterTarget.Places",
            ["targetRate"] = "ShelterTarget.Places",
        },
        ["ShelterSchemeCapacity"] = new()
        {
            ["locations"] = "ShelterLocation.ClosesOn",
            ["places"] = "CapacitySnapshot.Places",
            ["occupied"] = "CapacitySnapshot.Occupied",
            ["available"] = "CapacitySnapshot.Available",
            ["target"] = "ShelterTarget.Places",
            ["gap"] = "ShelterTarget.Places",
        },
        ["MunicipalityCapacity"] = new()
        {
            ["locations"] = "ShelterLocation.ClosesOn",
            ["places"] = "CapacitySnapshot.Places",
            ["occupied"] = "CapacitySnapshot.Occupied",
            ["available"] = "CapacitySnapshot.Available",
            ["target"] = "ShelterTarget.Places",
            ["gap"] = "ShelterTarget.Places",
        },
        ["FinancialHouseCoverage"] = new() { ["houses"] = "FinancialHouse.ClosesOn", ["targetHouses"] = "PolicyGoal.Target", ["residents"] = "District.Population" },
    };

    private readonly SchemaCatalog _catalog;
    private readonly IModel _model;
    private readonly Dictionary<(string Type, string Field), IReadOnlyList<Column>> _columns = [];

    public CoordinateColumns(SchemaCatalog catalog, IModel model)
    {
        _catalog = catalog;
        _model = model;
        foreach (var type in catalog.Types)
        {
            foreach (var field in type.Fields)
                _columns.Add((type.Name, field.Name), Find(type, field.Name));
        }
    }

    /// <summary>Types of the catalog that the proof knows nothing of: it can't change what they show.</summary>
    public IEnumerable<string> UnknownTypes => _catalog.Types.Where(type => type.Entity is null && !Computed.ContainsKey(type.Name)).Select(type => type.Name);

    /// <summary>The columns of a coordinate; none for a key and for what is no data.</summary>
    public IReadOnlyList<Column> Of(string type, string field) => _columns.GetValueOrDefault((type, field), []);

    /// <summary>The columns that an expression over an entity names: those of its values, and the foreign keys that it follows.</summary>
    public IEnumerable<Column> NamedIn(LambdaExpression expression)
    {
        var members = new Members();
        members.Visit(expression.Body);
        return members.Found.SelectMany(ColumnsOf);
    }

    private IReadOnlyList<Column> Find(CatalogType type, string field)
    {
        if (type.Entity is null)
        {
            return Computed.GetValueOrDefault(type.Name)?.GetValueOrDefault(field)?.Split('.') is [var entity, var property]
                ? [Column.Of(_model.GetEntityTypes().Single(candidate => candidate.ClrType.Name == entity).FindProperty(property)!)]
                : [];
        }

        var named = RegisterSchema.Model.FindField(type.Name, field)!.Sources.SelectMany(NamedIn).Distinct().ToList();
        // The month of a request is kept beside its day, to be grouped by.
        if (field == "requestedOn")
            named.Add(Column.Of(_model.FindEntityType(type.Entity)!.FindProperty(nameof(Trajectory.RequestedMonth))!));
        // What is reached through another entity is the value there; the key that leads to it has coordinates of its own.
        return named.Exists(column => !IsKey(column)) ? [.. named.Where(column => !IsKey(column))] : named;
    }

    private static bool IsKey(Column column) => column.Property.IsForeignKey() || column.Property.IsPrimaryKey();

    private IEnumerable<Column> ColumnsOf(MemberExpression member)
    {
        if (member.Expression is not { } owner || _model.FindEntityType(owner.Type) is not { } entity)
            yield break;
        if (entity.FindProperty(member.Member.Name) is { } property)
            yield return Column.Of(property);
        else if (entity.FindNavigation(member.Member.Name) is { } navigation)
        {
            foreach (var key in navigation.ForeignKey.Properties)
                yield return Column.Of(key);
        }
        else if (entity.FindSkipNavigation(member.Member.Name) is { } skip)
        {
            foreach (var key in skip.ForeignKey.Properties.Concat(skip.Inverse.ForeignKey.Properties))
                yield return Column.Of(key);
        }
    }

    private sealed class Members : ExpressionVisitor
    {
        public List<MemberExpression> Found { get; } = [];

        protected override Expression VisitMember(MemberExpression node)
        {
            Found.Add(node);
            return base.VisitMember(node);
        }
    }
}
