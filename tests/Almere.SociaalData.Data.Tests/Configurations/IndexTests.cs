using System.Reflection;
using System.Text.Json;
using Almere.SociaalData.Data.Database.Sqlite;
using Almere.SociaalData.Domain;
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
    private const string OfOneProvider = "The rows of one provider are found by its index, which has the day of the request next, and sorted: at most some hundredths of all.";
    private const string OfOneKind = "What one kind has beside the others is filtered and ordered with its law and status, whose index leads to its rows: one for each of twenty such columns would cost every import more than it gives a list.";

    // What the rows of a caller have in common, where that is more than the municipality: an order has to walk an index of these rows, since others are far between.
    private static readonly Dictionary<string, string[]> CommonColumns = new()
    {
        ["ownSocialSupport"] = ["MunicipalityId", "Law"],
        ["ownYouthCare"] = ["MunicipalityId", "Law"],
        ["ownCivicIntegration"] = ["MunicipalityId", "Law"],
        ["ownDebtHelp"] = ["MunicipalityId", "Law"],
        ["ownParticipation"] = ["MunicipalityId", "Law"],
        ["ownTrajectories"] = ["ProviderId"],
    };

    // Coordinate and use, for an order with what the rows have in common, and why there is no index.
    private static readonly Dictionary<string, string> Without = new(OfKinds)
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
        ["Trajectory.costs order of one ProviderId"] = OfOneProvider,
        ["Trajectory.district order"] = OrdersByName,
        ["Trajectory.endedOn order of one ProviderId"] = OfOneProvider,
        ["Trajectory.law order"] = OrdersFewValues,
        ["Trajectory.municipality order"] = OrdersByName,
        ["Trajectory.outcome filter"] = FreeText,
        ["Trajectory.outcome order"] = FreeText,
        ["Trajectory.product order"] = OrdersByName,
        ["Trajectory.provider order"] = OrdersByName,
        ["Trajectory.startedOn order of one ProviderId"] = OfOneProvider,
        ["Trajectory.status order"] = OrdersFewValues,
        ["Trajectory.waitingDays order of one ProviderId"] = OfOneProvider,
    };

    private static Dictionary<string, string> OfKinds => new (string Kind, string[] Fields)[]
    {
        ("SocialSupport", ["reassessedOn", "deliveryForm", "hoursPerWeek"]),
        ("YouthCare", ["referrer", "withResidence"]),
        ("CivicIntegration", ["route", "pipOn", "bridgeClass", "languageLevel", "participationHours", "examPassedOn", "dueOn"]),
        ("Debt", ["stage", "earlySignal", "youthPerspectiveFund", "totalDebt", "creditors"]),
        ("Participation", ["instrument", "wageCostSubsidy", "hoursPerWeek"]),
    }.SelectMany(kind => kind.Fields.SelectMany(one => new[] { $"{kind.Kind}Trajectory.{one} filter", $"{kind.Kind}Trajectory.{one} order" }))
        .Append("DebtTrajectory.financialHouse order").ToDictionary(name => name, _ => OfOneKind);

    [Fact]
    public void The_filters_and_orders_of_the_roles_have_an_index_or_a_reason()
    {
        using var context = new SqliteStore("Data Source=unused.db").OpenMigrations();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (type, field, use, rows) in Granted())
        {
            var entity = context.Model.FindEntityType(type)!;
            var common = use == "order" ? CommonColumns.GetValueOrDefault(rows, []) : [];
            if (ColumnOf(entity, field) is not { } column)
                continue;
            var isReference = entity.FindNavigation(Pascal(field)) is not null;
            if (!HasIndex(entity, column, use, [], isReference))
                missing.Add($"{type.Name}.{field} {use}");
            else if (!HasIndex(entity, column, use, common, isReference))
                missing.Add($"{type.Name}.{field} {use} of one {string.Join(" and ", common)}");
        }

        var found = string.Join('\n', missing);
        Assert.True(string.Join('\n', Without.Keys.Order(StringComparer.Ordinal)) == found, $"Without an index are:\n{found}");
    }

    [Fact]
    public void A_grant_by_classification_is_one_on_the_fields_that_are_classified_so() =>
        Assert.Equal(["bsn"], ClassifiedAs(typeof(Client), ["identifier"]));

    /// <summary>What the role files grant to filter or order by, of the two large lists, and on which rows.</summary>
    private static IEnumerable<(Type Type, string Field, string Use, string Rows)> Granted()
    {
        var large = typeof(Trajectory).Assembly.GetTypes().Where(type => type == typeof(Client) || typeof(Trajectory).IsAssignableFrom(type)).ToDictionary(type => type.Name);
        var reading = new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "schema", "access"), "*.json").Where(file => !file.EndsWith("schema.json", StringComparison.Ordinal)))
        {
            using var role = JsonDocument.Parse(File.ReadAllText(file), reading);
            if (!role.RootElement.TryGetProperty("grants", out var grants))
                continue;
            foreach (var grant in grants.EnumerateArray())
            {
                var rows = Texts(grant, "rows").FirstOrDefault("");
                var named = Texts(grant, "fields").Concat(grant.TryGetProperty("cells", out var cells) ? cells.EnumerateArray().SelectMany(cell => Texts(cell, "fields")) : []).ToList();
                foreach (var type in Texts(grant, "on").Where(large.ContainsKey).Select(name => large[name]))
                {
                    foreach (var field in named.Concat(ClassifiedAs(type, [.. Texts(grant, "classifications")])))
                    {
                        foreach (var use in Texts(grant, "use").Where(use => use is "filter" or "order"))
                            yield return (type, field, use, rows);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> ClassifiedAs(Type type, IReadOnlyList<string> words) =>
        from member in type.GetProperties()
        where member.Name != nameof(Client.SourceKey) && member.GetCustomAttribute<ClassifiedAttribute>() is { Classification: var classification } && words.Contains(classification.ToString(), StringComparer.OrdinalIgnoreCase)
        select JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static IEnumerable<string> Texts(JsonElement owner, string name) => !owner.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(item => item.GetString()!) : [value.GetString()!];

    private static IProperty? ColumnOf(IEntityType entity, string field) =>
        entity.FindProperty(Pascal(field)) ?? entity.FindNavigation(Pascal(field)) switch
        {
            { IsCollection: false, IsOnDependent: true, ForeignKey.Properties: [var key] } => key,
            _ => null,
        };

    /// <summary>
    /// A filter seeks in an index that begins with the column, an order walks one that has the key next. Before it may come what the rows of the caller have in common, and
    /// the municipality, in which most rows lie.
    /// </summary>
    private static bool HasIndex(IEntityType entity, IProperty column, string use, IReadOnlyList<string> common, bool isReference) =>
        column.IsPrimaryKey() || entity.GetIndexes().Any(index =>
        {
            var columns = index.Properties.Select(property => property.Name).ToList();
            if (use == "order" && common is not [])
                return !isReference && columns.SequenceEqual([.. common, column.Name, "Id"]);
            if (columns[0] == "MunicipalityId" && columns.Count > 1 && column.Name != "MunicipalityId")
                columns.RemoveAt(0);
            return columns[0] == column.Name && (use == "filter" || (!isReference && (columns.Count == 1 || columns[1] == "Id")));
        });

    private static string Pascal(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
