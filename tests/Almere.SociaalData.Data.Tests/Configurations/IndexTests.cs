using System.Text.Json;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Domain.Clients;
using Almere.SociaalData.Domain.Trajectories;
using Almere.SociaalData.Testing;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Almere.SociaalData.Data.Tests.Configurations;

/// <summary>What the roles may filter and order the large lists by has an index, or a reason why not. Lists below a row are found by the index of their parent.</summary>
public sealed class IndexTests
{
    private const string FewValues = "Has a handful of values, each on a large part of the rows: a list that is filtered by it is walked in its order and has a page soon.";
    private const string OrdersFewValues = "Has a handful of values: who orders by it wants groups. A page costs a walk through the rows of the caller.";
    private const string OrdersByName = "Is the order of what another table shows. A page costs a walk through the rows of the caller.";
    private const string BesideTheName = "Is looked for beside the family name or the postal code, which have an index.";
    private const string FreeText = "Is free text, read with its person; nobody looks for it among all.";

    // Coordinate and use, and why there is no index. What one kind of trajectory has beside the others is filtered and ordered with its law and status, whose index leads
    // to its rows: an index for each of twenty such columns would cost every import more than it gives a list.
    private static readonly Dictionary<string, string> Without = new()
    {
        ["Client.address filter"] = BesideTheName,
        ["Client.address order"] = BesideTheName,
        ["Client.district order"] = OrdersByName,
        ["Client.givenNames filter"] = BesideTheName,
        ["Client.givenNames order"] = BesideTheName,
        ["Client.household order"] = OrdersByName,
        ["Client.municipality order"] = OrdersByName,
        ["Client.residenceStatus filter"] = FewValues,
        ["Client.sex filter"] = FewValues,
        ["Client.sex order"] = OrdersFewValues,
        ["Trajectory.client order"] = OrdersByName,
        ["Trajectory.district order"] = OrdersByName,
        ["Trajectory.law order"] = OrdersFewValues,
        ["Trajectory.municipality order"] = OrdersByName,
        ["Trajectory.outcome filter"] = FreeText,
        ["Trajectory.outcome order"] = FreeText,
        ["Trajectory.product order"] = OrdersByName,
        ["Trajectory.provider order"] = OrdersByName,
        ["Trajectory.status order"] = OrdersFewValues,
    };

    [Fact]
    public void The_filters_and_orders_of_the_roles_have_an_index_or_a_reason()
    {
        using var context = new SqliteStore("Data Source=unused.db").OpenMigrations();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (type, field, use) in Granted())
        {
            var entity = context.Model.FindEntityType(type == nameof(Client) ? typeof(Client) : typeof(Trajectory))!;
            if (ColumnOf(entity, field) is { } column && !HasIndex(entity, column, use, isReference: entity.FindNavigation(Pascal(field)) is not null))
                missing.Add($"{type}.{field} {use}");
        }

        Assert.Equal(Without.Keys.Order(StringComparer.Ordinal), missing);
    }

    /// <summary>What the role files grant to filter or order by, of the two large lists.</summary>
    private static IEnumerable<(string Type, string Field, string Use)> Granted()
    {
        var reading = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "schema", "access"), "*.json").Where(file => !file.EndsWith("schema.json", StringComparison.Ordinal)))
        {
            using var role = JsonDocument.Parse(File.ReadAllText(file), reading);
            if (!role.RootElement.TryGetProperty("grants", out var grants))
                continue;
            foreach (var grant in grants.EnumerateArray())
            {
                var fields = Texts(grant, "fields").Concat(grant.TryGetProperty("cells", out var cells) ? cells.EnumerateArray().SelectMany(cell => Texts(cell, "fields")) : []);
                foreach (var (type, field, use) in from type in Texts(grant, "on") from field in fields from use in Texts(grant, "use") select (type, field, use))
                {
                    if ((type is nameof(Client) or nameof(Trajectory)) && (use is "filter" or "order"))
                        yield return (type, field, use);
                }
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    private static IProperty? ColumnOf(IEntityType entity, string field) =>
        entity.FindProperty(Pascal(field)) ?? entity.FindNavigation(Pascal(field)) switch
        {
            { IsCollection: false, IsOnDependent: true, ForeignKey.Properties: [var key] } => key,
            _ => null,
        };

    /// <summary>A filter seeks in an index that begins with the column, an order walks one that has the key next; both may begin with the municipality, by which callers are told apart.</summary>
    private static bool HasIndex(IEntityType entity, IProperty column, string use, bool isReference) =>
        column.IsPrimaryKey() || entity.GetIndexes().Any(index =>
        {
            var columns = index.Properties.Select(property => property.Name).ToList();
            if (columns[0] == "MunicipalityId" && columns.Count > 1 && column.Name != "MunicipalityId")
                columns.RemoveAt(0);
            return columns[0] == column.Name && (use == "filter" || (!isReference && (columns.Count == 1 || columns[1] == "Id")));
        });

    private static string Pascal(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
